using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>The search page without a mouse.</summary>
public sealed class SearchKeyboardTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task From_the_box_over_the_cards_to_a_letter_and_back()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain");
        var box = page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search in items and rationales" });
        var titles = page.Locator("article.card h3 a");

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(titles.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(titles.Nth(2)).ToBeFocusedAsync();
        await Assertions.Expect(titles.Nth(2)).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(titles.Nth(0)).ToBeFocusedAsync();

        // From a control of a card, to the next card.
        await page.Locator("article.card").Nth(1).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Similar" }).FocusAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(titles.Nth(2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/letters/[^/]+\?q=pain&at=3#decision-\d+$"));
    }

    [Theory]
    [InlineData("/?q=pain", "#q")]
    [InlineData("/statistics?q=pain", "#statistics-q")]
    public async Task What_is_typed_while_the_line_is_slow_stays(string url, string box)
    {
        var page = await NewVisitorAsync();
        var line = await HeldLine.OfAsync(page);
        await OpenAsync(page, url);
        await page.Locator(box).FocusAsync();
        await page.Locator(box).SelectTextAsync();

        line.Hold();
        await page.Keyboard.TypeAsync("k");
        await line.WhenAnsweredAsync();
        var first = line.Held();
        await page.Keyboard.TypeAsync("n");
        line.LetThrough(first);
        await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => done()))");
        await page.Keyboard.TypeAsync("ee");
        line.Release();

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]q=knee"));
    }

    [Fact]
    public async Task Keys_are_left_alone_while_typing_and_escape_empties_then_leaves_the_box()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain");
        var box = page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search in items and rationales" });

        await box.FocusAsync();
        await box.SelectTextAsync();
        await page.Keyboard.TypeAsync("j/k?");
        await Assertions.Expect(box).ToHaveValueAsync("j/k?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).Not.ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveValueAsync("");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).Not.ToBeFocusedAsync();

        var find = page.Locator("[data-facet-find]:visible").First;
        await find.FocusAsync();
        await page.Keyboard.TypeAsync("j/?");
        await Assertions.Expect(find).ToHaveValueAsync("j/?");
    }

    [Fact]
    public async Task The_list_of_keys_opens_closes_and_turns_the_single_keys_off()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain");
        var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Keys on this page" });

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(dialog).ToContainTextAsync("go to the search box");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).Not.ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Keys" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Checkbox).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Close" }).ClickAsync();
        await page.Locator("article.card h3 a").First.FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("article.card h3 a").First).ToBeFocusedAsync();

        // The arrows, which need the focus on a title, stay.
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("article.card h3 a").Nth(1)).ToBeFocusedAsync();
    }
}
