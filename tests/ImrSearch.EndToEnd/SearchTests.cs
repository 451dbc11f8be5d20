using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

public sealed class SearchTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task Total_facets_tables_and_charts_agree_and_change_together()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?mode=keyword");
        var all = await SearchView.ReadAsync(page);
        AssertAgree(all);
        Assert.True(all.Total > 100);

        await page.GetByRole(AriaRole.Searchbox).FillAsync("pain");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=pain&mode=keyword$"));
        await Assertions.Expect(page.Locator("article.card mark").First).ToBeVisibleAsync();
        var searched = Number(await page.Locator("h2.total").InnerTextAsync());
        await SearchView.WhenTotalIsAsync(page, searched);
        AssertAgree(await SearchView.ReadAsync(page));
        Assert.InRange(searched, 1, all.Total - 1);

        var overturned = await SearchView.FacetCountAsync(page, "outcome", "Overturned");
        var upheld = await SearchView.FacetCountAsync(page, "outcome", "Upheld");
        await page.Locator(SearchView.Facet("outcome", "Overturned")).ClickAsync();

        await SearchView.WhenTotalIsAsync(page, overturned);
        var filtered = await SearchView.ReadAsync(page);
        AssertAgree(filtered);
        Assert.Equal(new Dictionary<string, int> { ["Overturned"] = overturned }, filtered.OutcomeTable);
        Assert.Equal(upheld, await SearchView.FacetCountAsync(page, "outcome", "Upheld"));
        Assert.Equal(overturned, await SearchView.FacetCountAsync(page, "outcome", "Overturned"));
        Assert.All(await page.Locator("article.card .badge").AllInnerTextsAsync(), badge => Assert.Equal("Overturned", badge));

        await page.Locator(SearchView.Facet("outcome", "Upheld")).ClickAsync();
        await SearchView.WhenTotalIsAsync(page, overturned + upheld);
        AssertAgree(await SearchView.ReadAsync(page));
    }

    [Fact]
    public async Task By_words_and_meaning_every_number_is_of_one_set_and_a_choice_brings_the_nearest_with_it()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pills+without+proof+that+they+help");
        AssertAgree(await SearchView.ReadAsync(page));
        await Assertions.Expect(page.Locator(".explanation")).ToContainTextAsync("and the 200 nearest in meaning");
        await Assertions.Expect(page.Locator("article.card .why").First).ToContainTextAsync("earest in meaning");

        var overturned = await SearchView.FacetCountAsync(page, "outcome", "Overturned");
        var upheld = await SearchView.FacetCountAsync(page, "outcome", "Upheld");
        await page.Locator(SearchView.Facet("outcome", "Overturned")).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("outcome=Overturned"));
        await Assertions.Expect(page.Locator(SearchView.Facet("outcome", "Overturned"))).ToHaveAttributeAsync("aria-checked", "true");
        var chosen = Number(await page.Locator("h2.total").InnerTextAsync());
        await SearchView.WhenTotalIsAsync(page, chosen);
        AssertAgree(await SearchView.ReadAsync(page));
        Assert.True(chosen >= overturned, $"{chosen} of {overturned}");
        Assert.Equal(chosen, await SearchView.FacetCountAsync(page, "outcome", "Overturned"));
        Assert.Equal(upheld, await SearchView.FacetCountAsync(page, "outcome", "Upheld"));

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Meaning only" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("mode=meaning"));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Meaning only" })).ToHaveAttributeAsync("aria-current", "true");
        await SearchView.WhenTotalIsAsync(page, Number(await page.Locator("h2.total").InnerTextAsync()));
        AssertAgree(await SearchView.ReadAsync(page));
    }

    [Fact]
    public async Task A_url_gives_the_same_view_to_another_browser_after_reload_and_on_the_way_back()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain&mode=keyword");
        var first = await SearchView.ReadAsync(page);
        var category = page.Locator("a[id^='facet-itemType-']").First;
        var count = Number((await category.Locator(".count").TextContentAsync())!);
        await category.ClickAsync();
        await SearchView.WhenTotalIsAsync(page, count);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Newest" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("sort=newest"));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Newest" })).ToHaveAttributeAsync("aria-current", "true");
        var view = await SearchView.ReadAsync(page);
        var titles = await page.Locator("article.card h3").AllInnerTextsAsync();

        var other = await NewVisitorAsync();
        await OpenSearchAsync(other, page.Url);
        AssertSame(view, await SearchView.ReadAsync(other));
        Assert.Equal(titles, await other.Locator("article.card h3").AllInnerTextsAsync());

        await ReloadAsync(page);
        await SearchView.WhenLiveAsync(page);
        AssertSame(view, await SearchView.ReadAsync(page));

        await page.GoBackAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=pain&mode=keyword$"));
        await SearchView.WhenTotalIsAsync(page, first.Total);
        AssertSame(first, await SearchView.ReadAsync(page));
    }

    [Fact]
    public async Task The_keyboard_reaches_and_works_the_facets_and_keeps_its_place()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/");
        var count = await SearchView.FacetCountAsync(page, "outcome", "Overturned");
        var facet = page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { NameRegex = new Regex("^Overturned") });

        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        for (var step = 0; step < 40 && !await facet.EvaluateAsync<bool>("entry => entry === document.activeElement"); step++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Space");
        await SearchView.WhenTotalIsAsync(page, count);
        await Assertions.Expect(facet).ToBeCheckedAsync();
        await Assertions.Expect(facet).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(facet).Not.ToBeCheckedAsync();
        await Assertions.Expect(facet).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_skip_link_takes_the_keyboard_past_the_header()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain");

        var skip = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Skip to the content" });
        await skip.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=pain#content$"));
    }

    [Fact]
    public async Task Chips_and_pages_lead_where_they_say()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?outcome=Upheld");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(page.Locator("nav.pager p")).ToContainTextAsync("11–20 of");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("page=2"));

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new Regex("^Remove the filter Outcome") }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Address.ToString());
    }

    [Fact]
    public async Task Without_scripts_search_facets_and_letters_still_work()
    {
        var page = await NewVisitorAsync(scripts: false);
        await page.GotoAsync("/?mode=keyword&sort=newest");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("pain");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?q=pain&mode=keyword&sort=newest$"));

        var count = await SearchView.FacetCountAsync(page, "outcome", "Overturned");
        await page.Locator(SearchView.Facet("outcome", "Overturned")).ClickAsync();
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex($"^{count} decision"));

        await page.Locator("article.card h3 a").First.ClickAsync();
        await Assertions.Expect(page.Locator("article.decision").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_panels_open_and_nothing_is_wider_than_the_screen()
    {
        var page = await NewVisitorAsync(width: 390, height: 844);
        foreach (var url in new[] { "/?q=pain", "/library", "/nowhere" })
        {
            await OpenAsync(page, url);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{url} is wider than the screen");
        }

        await OpenAsync(page, "/?q=pain");
        await SearchView.WhenLiveAsync(page);
        await Assertions.Expect(page.Locator(".facets")).ToBeHiddenAsync();
        await page.GetByText("Filters", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(SearchView.Facet("outcome", "Upheld"))).ToBeVisibleAsync();
        await page.GetByText("Outcomes", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-chart='Decisions by outcome'] svg")).ToBeVisibleAsync();
    }

    private static int Number(string text) => SearchView.Number(text);

    private static void AssertAgree(SearchView view)
    {
        Assert.Equal(view.Total, view.OutcomeTable.Values.Sum());
        Assert.Equal(view.OutcomeTable.Values, view.DonutSlices);
        Assert.Equal(view.Total, view.YearTableSum);
        Assert.Equal(view.Total, view.BarsSum);
    }

    private static void AssertSame(SearchView expected, SearchView actual)
    {
        AssertAgree(actual);
        Assert.Equal(expected.Total, actual.Total);
        Assert.Equal(expected.OutcomeTable, actual.OutcomeTable);
    }
}
