using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

public sealed class CompareAccessibilityTests(BrowserSession session) : BrowserTest(session)
{
    [Theory]
    [InlineData("/compare", 0)]
    [InlineData("/compare", 1)]
    [InlineData("/compare", 3)]
    [InlineData("/exhibits", 0)]
    [InlineData("/exhibits", 3)]
    public async Task Axe_finds_no_violation_in_either_theme_on_a_desk_or_a_phone(string path, int decisions)
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?category=Pharmaceuticals&outcome=Overturned");
        var ids = (await ResultLinks.ReadAsync(page)).Take(decisions).Select(id => "d=" + Uri.EscapeDataString(id));
        await OpenAsync(page, $"{path}?{string.Join('&', ids)}");
        if (await page.Locator(".chart").CountAsync() > 0)
        {
            await page.Locator(".chart svg").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        foreach (var (theme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 390), (ColorScheme.Dark, 390) })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
            await page.SetViewportSizeAsync(width, 900);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"wider than {width} pixels");
            var result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, $"{theme} {width}: " + string.Join('\n', result.Violations.Select(violation =>
                $"{violation.Id}: {violation.Help}\n  " + string.Join("\n  ", violation.Nodes.Take(5).Select(node => node.Html)))));
            Assert.True(result.Passes.Length > 5, "axe checked next to nothing");
        }
    }
}
