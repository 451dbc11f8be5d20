using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

public sealed class AccessibilityTests(BrowserSession session) : BrowserTest(session)
{
    public static TheoryData<string, ColorScheme, int> Pages()
    {
        var pages = new TheoryData<string, ColorScheme, int>();
        foreach (var url in new[] { "/", "/?q=pain&outcome=Overturned&duplicateRationale=no&d=CM1%231&d=CM2%231", "/?q=zzzz+pain", "/?q=((", "letter", "/library", "/nowhere" })
        {
            pages.Add(url, ColorScheme.Light, 1280);
            pages.Add(url, ColorScheme.Dark, 1280);
        }

        pages.Add("/?q=tramodol+pain&d=CM1%231", ColorScheme.Light, 390);
        pages.Add("letter", ColorScheme.Dark, 390);
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_no_violation(string url, ColorScheme theme, int width)
    {
        var page = await NewVisitorAsync(width, 900, theme);
        if (url == "letter")
        {
            await OpenAsync(page, "/?q=pain&outcome=Upheld");
            url = (await page.Locator("article.card h3 a").First.GetAttributeAsync("href"))!;
        }

        await OpenAsync(page, url);
        await page.Locator("h1").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        if (await page.Locator(".chart").CountAsync() > 0)
        {
            await SearchView.WhenLiveAsync(page);
        }

        // What is folded away must hold up as well.
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Describe)));
        Assert.True(result.Passes.Length > 5, "axe checked next to nothing");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n  " + string.Join("\n  ", violation.Nodes.Take(5).Select(node => node.Html));
}
