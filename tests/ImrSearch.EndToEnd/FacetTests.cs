using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>Facets: the tree, finding in a long one, clearing one, and folds that stay.</summary>
public sealed class FacetTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task What_is_typed_into_a_long_facet_leaves_the_entries_that_hold_it()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/");
        var facet = page.Locator("details[data-facet='reason']");
        var find = facet.GetByRole(AriaRole.Textbox, new LocatorGetByRoleOptions { Name = "Find in Reason" });
        var names = (await facet.Locator("a .value").AllTextContentsAsync()).Select(name => name.Trim()).ToList();
        var word = names[^1].Split(' ')[0];
        var holding = names.Where(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.InRange(holding.Count, 1, names.Count - 1);
        await Assertions.Expect(facet.GetByText(names[^1], new LocatorGetByTextOptions { Exact = true })).Not.ToBeVisibleAsync();

        await find.FillAsync(word.ToUpperInvariant());
        await Assertions.Expect(facet.GetByRole(AriaRole.Status)).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"{holding.Count} of {names.Count}"));
        await Assertions.Expect(facet.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(holding.Count);

        // A choice keeps what was typed, over the new counts.
        await facet.GetByRole(AriaRole.Checkbox).First.ClickAsync();
        await Assertions.Expect(facet.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await Assertions.Expect(find).ToHaveValueAsync(word.ToUpperInvariant());
        await Assertions.Expect(facet.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(holding.Count);

        await find.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(facet.GetByRole(AriaRole.Status)).ToHaveTextAsync("");
        Assert.True(await facet.GetByRole(AriaRole.Checkbox).CountAsync() >= 8);
    }

    [Fact]
    public async Task A_facet_that_was_opened_stays_open_when_the_result_changes_and_after_a_reload()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/");
        var specialty = page.Locator("details[data-facet='specialty']");
        await specialty.Locator("summary").First.ClickAsync();
        var entry = specialty.GetByRole(AriaRole.Checkbox).First;
        await entry.ClickAsync();
        await Assertions.Expect(entry).ToBeCheckedAsync();
        await entry.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("specialty="));
        await Assertions.Expect(entry).Not.ToBeCheckedAsync();
        await page.Locator(SearchView.Facet("outcome", "Upheld")).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("outcome=Upheld"));
        await Assertions.Expect(entry).ToBeVisibleAsync();

        await ReloadAsync(page);
        await SearchView.WhenLiveAsync(page);
        await Assertions.Expect(entry).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_tree_of_item_types_narrows_to_a_subtype_and_one_facet_is_cleared_alone()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?mode=keyword&outcome=Upheld");
        var tree = page.Locator("details[data-facet='itemType']");
        await tree.Locator("details.below > summary").First.ClickAsync();
        var subtype = tree.Locator("details.below").First.GetByRole(AriaRole.Checkbox).First;
        var count = SearchView.Number((await subtype.Locator(".count").TextContentAsync())!);

        await subtype.ClickAsync();
        await SearchView.WhenTotalIsAsync(page, count);
        await Assertions.Expect(subtype).ToBeCheckedAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("itemType=[^&]+%20%3E%20"));
        Assert.True(await tree.GetByRole(AriaRole.Checkbox).CountAsync() > 3, "the siblings have gone");

        await tree.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Clear the filter Item type" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?mode=keyword&outcome=Upheld$"));
        await Assertions.Expect(subtype).ToBeVisibleAsync();
    }
}
