using System.Text.Json;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>What the page shows is what the command line counts, over the same folder and the same view.</summary>
public sealed class CountsTests(BrowserSession session, RealLettersSession real) : BrowserTest(session)
{
    private static readonly string[] Facets = ["outcome", "itemType", "reason", "year"];

    [Theory]
    [InlineData("norco pain", "keyword")]
    [InlineData("norco pain", "hybrid")]
    [InlineData("norco pain", "meaning")]
    [InlineData("pain", "keyword", "outcome=Overturned")]
    [InlineData("functional improvement", "hybrid", "outcome=Upheld", "outcome=Overturned", "associatedService=no", "associatedService=Not stated")]
    [InlineData("therapy", "meaning", "itemType=Pharmaceuticals")]
    [InlineData("", "hybrid", "year=2015")]
    public async Task Of_samples(string query, string mode, params string[] filters) =>
        await CompareAsync(await NewVisitorAsync(scripts: false), DataFolder, query, mode, filters);

    [Theory]
    [InlineData("functional improvement", "keyword")]
    [InlineData("functional improvement", "hybrid")]
    [InlineData("functional improvement", "meaning")]
    [InlineData("pain", "keyword", "outcome=Overturned", "itemType=Pharmaceuticals")]
    [InlineData("opioid", "hybrid", "outcome=Upheld", "duplicateRationale=no", "duplicateRationale=Not stated")]
    [InlineData("spine", "meaning", "category=Pharmaceuticals")]
    [InlineData("", "keyword")]
    public async Task Of_real_letters(string query, string mode, params string[] filters)
    {
        var address = await real.AddressAsync();
        await CompareAsync(await NewVisitorAsync(scripts: false, address: address), real.DataFolder, query, mode, filters);
    }

    private static async Task CompareAsync(IPage page, string dataFolder, string query, string mode, string[] filters)
    {
        var counted = await BuiltProgram.CliJsonAsync(
            dataFolder, ["search", query, "--mode", mode, .. filters.SelectMany(filter => new[] { "--filter", filter }), .. Facets.SelectMany(facet => new[] { "--facet", facet })]);
        var parameters = filters.Select(filter => filter.Split('=', 2)).Select(pair => $"{pair[0]}={Uri.EscapeDataString(pair[1])}");
        await page.GotoAsync($"/?q={Uri.EscapeDataString(query)}&mode={mode}&{string.Join('&', parameters)}");

        var view = await TextsAsync(page, "h2.total");
        var total = counted.GetProperty("total").GetProperty("decisions").GetInt32();
        Assert.True(total > 0, "nothing was found to compare");
        Assert.Equal(total, SearchView.Number(Assert.Single(view)));
        Assert.Equal(Counts(counted.GetProperty("outcomes")), await RowsAsync(page));
        Assert.Equal(
            counted.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("item").GetString()!.Trim()),
            (await TextsAsync(page, "article.card h3")).Select(title => title.Trim()));
        foreach (var facet in Facets)
        {
            foreach (var count in counted.GetProperty("facets").GetProperty(facet).EnumerateArray())
            {
                var value = count.GetProperty("value").GetString()!;
                Assert.True(
                    count.GetProperty("count").GetInt32() == await SearchView.FacetCountAsync(page, facet, value),
                    $"{facet} {value}: the page has another count than {count}");
            }
        }
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(IPage page, string selector) => await page.Locator(selector).AllTextContentsAsync();

    private static Dictionary<string, int> Counts(JsonElement outcomes) =>
        outcomes.EnumerateObject().Where(outcome => outcome.Value.GetInt32() > 0).OrderBy(outcome => Name(outcome.Name)).ToDictionary(outcome => Name(outcome.Name), outcome => outcome.Value.GetInt32());

    private static async Task<Dictionary<string, int>> RowsAsync(IPage page)
    {
        var names = await page.Locator("[data-table='outcomes'] tbody th").AllTextContentsAsync();
        var numbers = await page.Locator("[data-table='outcomes'] tbody td:nth-child(2)").AllTextContentsAsync();
        return names.Zip(numbers).OrderBy(row => row.First.Trim()).ToDictionary(row => row.First.Trim(), row => SearchView.Number(row.Second));
    }

    private static string Name(string outcome) => outcome == "PartiallyOverturned" ? "Partially overturned" : outcome;
}
