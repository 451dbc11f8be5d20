using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>The decisions behind the cards of a search page.</summary>
internal static partial class ResultLinks
{
    /// <summary>The decisions of the page's cards, in their order: "CM16-0213037#1".</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(IPage page)
    {
        var decisions = new List<string>();
        foreach (var link in await page.Locator("article.card h3 a").AllAsync())
        {
            var parts = Address().Match((await link.GetAttributeAsync("href"))!);
            decisions.Add($"{Uri.UnescapeDataString(parts.Groups[1].Value)}#{parts.Groups[2].Value}");
        }

        return decisions;
    }

    [GeneratedRegex("^/letters/([^?#]+)[^#]*#decision-([0-9]+)$")]
    private static partial Regex Address();
}
