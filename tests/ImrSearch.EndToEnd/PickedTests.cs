using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>Decisions are picked from results, kept over searches, and taken on.</summary>
public sealed class PickedTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task Picked_decisions_stay_over_searches_reloads_and_the_way_back_and_lead_to_the_comparison()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain");
        var last = page.Locator("article.card").Last;
        var title = (await last.Locator("h3").InnerTextAsync()).Trim();
        await last.ScrollIntoViewIfNeededAsync();
        var pick = last.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = "Pick to compare" });
        await pick.FocusAsync();
        var place = await page.EvaluateAsync<double>("scrollY");

        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(pick).ToBeCheckedAsync();
        await Assertions.Expect(pick).ToBeFocusedAsync();
        var tray = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "1 decision picked" });
        await Assertions.Expect(tray).ToContainTextAsync(title);
        await Assertions.Expect(tray).ToContainTextAsync("Pick another to compare");
        await Assertions.Expect(tray).ToBeInViewportAsync();
        Assert.True(place > 300, "the last card must lie below the first screen for this test");
        Assert.InRange(await page.EvaluateAsync<double>("scrollY"), place - 150, place + 150);

        await page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search in items and rationales" }).FillAsync("therapy");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?q=therapy&d="));

        // The address changes before the page is drawn anew; until then its links are those of the search before.
        await Assertions.Expect(page).ToHaveTitleAsync("therapy – ImrSearch");
        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Pick to compare", Checked = false }).First.ClickAsync();
        var two = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "2 decisions picked" });
        await Assertions.Expect(two).ToBeVisibleAsync();
        var shared = page.Url;
        var compare = await two.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Compare", Exact = true }).GetAttributeAsync("href");
        Assert.Equal(2, Regex.Count(compare!, "d="));
        Assert.StartsWith("/compare?d=", compare, StringComparison.Ordinal);
        Assert.Equal("/exhibits" + compare!["/compare".Length..], await two.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Exhibit pack" }).GetAttributeAsync("href"));

        await ReloadAsync(page);
        await Assertions.Expect(two).ToContainTextAsync(title);
        var other = await NewVisitorAsync();
        await OpenAsync(other, shared);
        await Assertions.Expect(other.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "2 decisions picked" })).ToContainTextAsync(title);

        await SearchView.WhenLiveAsync(page);
        await two.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new Regex("^Put back ") }).First.ClickAsync();
        await Assertions.Expect(tray).ToBeVisibleAsync();
        await Assertions.Expect(tray).Not.ToContainTextAsync(title);
        await page.GoBackAsync();
        await Assertions.Expect(two).ToContainTextAsync(title);
        await two.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Put all back" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=therapy$"));
        await Assertions.Expect(page.Locator(".tray")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_and_on_a_phone_the_tray_works_and_covers_nothing_for_good()
    {
        var page = await NewVisitorAsync(width: 390, height: 844, scripts: false);
        await page.GotoAsync("/?q=pain");
        for (var picked = 1; picked <= 5; picked++)
        {
            await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Pick to compare", Checked = false }).First.ClickAsync();
            await Assertions.Expect(page.Locator(".tray h2")).ToHaveTextAsync($"{picked} decision{(picked == 1 ? "" : "s")} picked");
        }

        await Assertions.Expect(page.Locator(".tray")).ToContainTextAsync("put back 1: no more than 4 fit side by side");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "wider than the screen");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.tray').offsetHeight < innerHeight / 4"), "the tray takes too much of the screen");

        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        Assert.True(
            await page.EvaluateAsync<bool>("document.querySelector('nav.pager').getBoundingClientRect().bottom <= document.querySelector('.tray').getBoundingClientRect().top"),
            "the tray covers the pages of the result");
    }
}
