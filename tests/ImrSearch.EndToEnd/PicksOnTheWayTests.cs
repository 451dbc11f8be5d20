using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>What is picked, and the search, go along to letters, similar decisions, comparisons and exhibits, and back.</summary>
public sealed class PicksOnTheWayTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task A_decision_picked_on_its_letters_page_is_picked_on_the_next_result_and_back_in_the_search()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?q=pain");
        var hits = await ResultLinks.ReadAsync(page);
        await OpenAsync(page, $"/?q=pain&d={Uri.EscapeDataString(hits[0])}");
        await page.Locator("article.card h3 a").Nth(1).ClickAsync();
        await Assertions.Expect(Tray(page)).ToContainTextAsync("1 decision picked");

        var pick = page.Locator(".decision.current .tools").GetByRole(AriaRole.Checkbox);
        await Assertions.Expect(pick).Not.ToBeCheckedAsync();
        await pick.ScrollIntoViewIfNeededAsync();
        await pick.FocusAsync();
        var place = await page.EvaluateAsync<double>("scrollY");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(pick).ToBeCheckedAsync();
        await Assertions.Expect(pick).ToBeFocusedAsync();
        await Assertions.Expect(Tray(page)).ToContainTextAsync("2 decisions picked");
        Assert.InRange(await page.EvaluateAsync<double>("scrollY"), place - 150, place + 150);

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Next result" }).ClickAsync();
        await Assertions.Expect(page.Locator(".result-place")).ToContainTextAsync("Decision 3 of");
        await Assertions.Expect(Tray(page)).ToContainTextAsync("2 decisions picked");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Back to the results" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Pick to compare", Checked = true })).ToHaveCountAsync(2);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape($"/?q=pain&d={Uri.EscapeDataString(hits[0])}&d={Uri.EscapeDataString(hits[1])}") + "$"));
    }

    [Fact]
    public async Task Picking_among_similar_decisions_of_a_letter_leaves_the_place_and_putting_all_back_leaves_the_keyboard()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?q=pain");
        await page.Locator("article.card h3 a").First.ClickAsync();
        var picks = page.Locator("details.similar[open]").GetByRole(AriaRole.Checkbox);
        await picks.Nth(3).ScrollIntoViewIfNeededAsync();
        var before = (await picks.Nth(3).BoundingBoxAsync())!.Y;

        for (var n = 1; n <= 4; n++)
        {
            await picks.Nth(n - 1).ClickAsync();
            await Assertions.Expect(Tray(page)).ToContainTextAsync($"{n} decision");
            await Assertions.Expect(picks.Nth(n - 1)).ToBeCheckedAsync();
        }

        Assert.InRange((await picks.Nth(3).BoundingBoxAsync())!.Y, before - 150, before + 150);
        await Tray(page).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Put all back" }).ClickAsync();
        await Assertions.Expect(Tray(page)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task From_the_tray_to_the_comparison_to_similar_ones_and_back_nothing_is_lost()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?q=pain&outcome=Upheld");
        var hits = await ResultLinks.ReadAsync(page);
        var search = $"/?q=pain&outcome=Upheld&d={Uri.EscapeDataString(hits[0])}&d={Uri.EscapeDataString(hits[1])}";
        await OpenAsync(page, search);

        await Link(page, "Compare").First.ClickAsync();
        await OpenComparisonAsync();
        await Link(page, "Back to the search").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(search) + "$"));

        await Link(page, "Compare").First.ClickAsync();
        await OpenComparisonAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Similar to A" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Similar decisions and twins");
        await page.Locator(".nearest > li").GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Checked = false }).First.ClickAsync();
        await Assertions.Expect(Tray(page)).ToContainTextAsync("3 decisions picked");
        await Tray(page).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Exhibit pack" }).ClickAsync();
        await Assertions.Expect(page.Locator(".pack .exhibit")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Apply" }).ClickAsync();
        await Link(page, "Back to the search").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(search) + "&d=[^&]+$"));
        await Assertions.Expect(Tray(page)).ToContainTextAsync("3 decisions picked");

        async Task OpenComparisonAsync()
        {
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("2 decisions side by side");
            await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Pick to compare", Checked = true })).ToHaveCountAsync(2);
        }
    }

    [Fact]
    public async Task Without_scripts_picking_begins_on_a_letter_and_leads_to_the_search_and_the_similar_ones()
    {
        var live = await NewVisitorAsync();
        await OpenAsync(live, "/?q=pain");
        var hit = (await ResultLinks.ReadAsync(live)).First(id => id.EndsWith("#2", StringComparison.Ordinal));
        var page = await NewVisitorAsync(390, 844, scripts: false);
        await page.GotoAsync("/letters/" + Uri.EscapeDataString(hit[..^2]));

        await page.Locator("#decision-2 .tools").GetByRole(AriaRole.Checkbox).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape($"?d={Uri.EscapeDataString(hit)}#decision-2") + "$"));
        await Assertions.Expect(Tray(page)).ToContainTextAsync("1 decision picked");
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await page.Locator("#decision-2 details.similar summary").ClickAsync();
        await Assertions.Expect(page.Locator("#decision-2 details.similar a")).ToHaveAttributeAsync("href", new Regex("^/compare\\?d=.*&from=d%3D"));
        await page.Locator(".back a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape("/?d=" + Uri.EscapeDataString(hit)) + "$"));
    }

    private static ILocator Tray(IPage page) => page.Locator(".tray");

    private static ILocator Link(IPage page, string name) =>
        page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name, Exact = true });
}
