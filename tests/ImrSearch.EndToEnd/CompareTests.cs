using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

public sealed class CompareTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task Twins_are_found_seen_side_by_side_joined_by_a_third_and_cut_down_to_what_differs()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?category=Pharmaceuticals&outcome=Overturned");
        var third = (await ResultLinks.ReadAsync(page))[0];
        await OpenOneWithTwinsAsync(page);

        // The split counts the decisions that are listed, in figures as in the drawing.
        await page.Locator("[data-chart='Decisions by outcome'] svg").WaitForAsync();
        var listed = await page.Locator(".nearest > li").CountAsync();
        var table = await page.Locator("[data-table='outcomes'] tbody td:nth-child(2)").AllTextContentsAsync();
        Assert.Equal(listed, table.Sum(SearchView.Number));
        Assert.Equal(listed, await page.Locator("[data-chart='Decisions by outcome'] .apexcharts-pie-area").EvaluateAllAsync<int>("slices => slices.reduce((sum, slice) => sum + Number(slice.getAttribute('data:value')), 0)"));

        await page.Locator("article.twin").First.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new Regex("^Side by side") }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("2 decisions side by side");
        var outcomes = await page.Locator("tr[data-field='outcome'] .badge").AllTextContentsAsync();
        Assert.Contains("Overturned", outcomes);
        Assert.Contains(outcomes, outcome => outcome != "Overturned");

        var others = (await page.Locator("a.item").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))")).ToList();
        await OpenAsync(page, new Uri(page.Url).PathAndQuery + "&d=" + Uri.EscapeDataString(third));
        await Assertions.Expect(page.Locator("a.item")).ToHaveCountAsync(others.Count + 1);
        var all = await page.Locator("tr[data-field]").CountAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Show only what differs" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("only=differences$"));
        await Assertions.Expect(page.Locator("tr[data-field]:not(.differs):not(.rationales)")).ToHaveCountAsync(0);
        Assert.True(await page.Locator("tr[data-field]").CountAsync() < all, "nothing was left out");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("tr[data-field]")).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task A_pasted_text_finds_similar_decisions_on_the_live_page_and_without_any_script()
    {
        var live = await NewVisitorAsync();
        await OpenSearchAsync(live, "/?q=pain");
        await live.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Main" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Compare" }).ClickAsync();
        await FindAsync(live);
        Assert.Equal("/compare", new Uri(live.Url).PathAndQuery);
        await live.Locator("[data-chart='Decisions by outcome'] svg").WaitForAsync();

        var still = await NewVisitorAsync(scripts: false);
        await still.GotoAsync("/compare");
        await FindAsync(still);
        Assert.Equal("/compare", new Uri(still.Url).PathAndQuery);
        await Assertions.Expect(still.Locator(".chart")).ToBeHiddenAsync();

        static async Task FindAsync(IPage page)
        {
            await page.GetByLabel("A request or a rationale").FillAsync("Norco 10/325mg #120\nOpioids are asked for against low back pain.");
            await page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "From a text" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Find similar" }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Decisions like your text");
            await Assertions.Expect(page.Locator(".asked")).ToContainTextAsync("Read as a request for: Norco 10/325mg #120");
            await Assertions.Expect(page.Locator(".nearest > li").First).ToContainTextAsync("same");
        }
    }

    [Fact]
    public async Task On_a_phone_each_field_stands_over_its_decisions_and_nothing_is_cut_off()
    {
        var page = await NewVisitorAsync(390, 844);
        await OpenAsync(page, "/?category=Pharmaceuticals");
        var decisions = (await ResultLinks.ReadAsync(page)).Take(4).ToList();
        await OpenAsync(page, "/compare?" + string.Join('&', decisions.Select(id => "d=" + Uri.EscapeDataString(id))));

        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var cells = page.Locator("tr[data-field='outcome'] td");
        await Assertions.Expect(cells).ToHaveCountAsync(4);

        // Both at one moment: the live page takes the place of the one that was sent.
        var places = await cells.EvaluateAllAsync<double[]>("cells => cells.slice(0, 2).flatMap(cell => { const box = cell.getBoundingClientRect(); return [box.top, box.bottom, box.right]; })");
        Assert.True(places[3] >= places[1], "the decisions stand beside one another");
        Assert.InRange(places[2], 300, 390);
    }

    /// <summary>Opens the similar decisions of one that has a twin.</summary>
    private static async Task OpenOneWithTwinsAsync(IPage page)
    {
        foreach (var decision in (await ResultLinks.ReadAsync(page)).Skip(1))
        {
            await OpenAsync(page, "/compare?d=" + Uri.EscapeDataString(decision));
            if (await page.Locator("article.twin").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail("no sample on this page has a twin");
    }
}
