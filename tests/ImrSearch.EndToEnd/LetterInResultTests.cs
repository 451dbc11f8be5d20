using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

public sealed class LetterInResultTests(BrowserSession session) : BrowserTest(session)
{
    private const string Search = "q=pain&outcome=Upheld";

    [Fact]
    public async Task A_letter_opened_from_a_search_leads_on_in_its_result_by_link_and_by_key_and_back()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?" + Search);
        var hits = await ResultLinks.ReadAsync(page);

        await OpenAsync(page, PlaceInResult(hits[1], 2));
        await Assertions.Expect(page.Locator(".result-place")).ToContainTextAsync(new Regex("Decision 2 of [0-9]+ for “pain”"));
        await Assertions.Expect(page.Locator(".decision.current mark").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Next result" }).ClickAsync();
        await ExpectAsync(hits[2], 3);
        await page.Keyboard.PressAsync("[");
        await ExpectAsync(hits[1], 2);
        await page.Keyboard.PressAsync("[");
        await ExpectAsync(hits[0], 1);
        await Assertions.Expect(page.Locator(".result-place")).ToContainTextAsync("First result");

        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape("/?" + Search) + "$"));

        async Task ExpectAsync(string decision, int at)
        {
            await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(PlaceInResult(decision, at)) + "$"));
            await Assertions.Expect(page.Locator($".decision.current[id='decision-{decision[(decision.IndexOf('#', StringComparison.Ordinal) + 1)..]}']")).ToBeInViewportAsync();
            await Assertions.Expect(page.Locator(".result-place")).ToContainTextAsync($"Decision {at} of");
            await Assertions.Expect(page.Locator(".decision.current")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task A_place_that_no_longer_holds_the_decision_says_so_and_the_letter_opens_all_the_same()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?" + Search);
        var hits = await ResultLinks.ReadAsync(page);
        var other = hits.First(hit => hit[..hit.IndexOf('#', StringComparison.Ordinal)] != hits[0][..hits[0].IndexOf('#', StringComparison.Ordinal)]);

        await OpenAsync(page, PlaceInResult(other, 1));

        await Assertions.Expect(page.Locator(".result-place")).ToContainTextAsync("its place 1 no longer holds a decision of this letter");
        await Assertions.Expect(page.Locator("article.decision").First).ToBeVisibleAsync();
        await OpenAsync(page, PlaceInResult(other, 999_999));
        await Assertions.Expect(page.Locator(".result-place")).ToContainTextAsync("no longer holds");
    }

    [Fact]
    public async Task Keys_walk_through_the_letters_own_decisions_and_can_be_turned_off()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?" + Search);
        var letter = (await ResultLinks.ReadAsync(page)).First(hit => hit.EndsWith("#2", StringComparison.Ordinal))[..^2];
        await OpenAsync(page, $"/letters/{Uri.EscapeDataString(letter)}#decision-2");
        await Assertions.Expect(page.Locator("#decision-2.current")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator("#decision-1.current")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#decision-2.current")).ToBeFocusedAsync();

        await page.Locator("button[data-keys]").ClickAsync();
        await page.Locator("body").PressAsync("p");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#decision-2$"));
        await page.Locator("button[data-keys]").ClickAsync();
        await page.Locator("body").PressAsync("p");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#decision-1$"));
    }

    [Fact]
    public async Task On_a_letter_opened_at_its_head_the_first_key_leads_to_the_first_decision_and_its_own_controls_follow()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?" + Search);
        var letter = (await ResultLinks.ReadAsync(page)).First(hit => hit.EndsWith("#2", StringComparison.Ordinal))[..^2];
        await OpenAsync(page, $"/letters/{Uri.EscapeDataString(letter)}");

        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#decision-1.current")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#decision-1 .tools").GetByRole(AriaRole.Checkbox)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#decision-2.current")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Similar_decisions_of_another_item_are_looked_for_when_they_are_opened()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?" + Search);
        var letter = (await ResultLinks.ReadAsync(page)).First(hit => hit.EndsWith("#2", StringComparison.Ordinal))[..^2];
        await OpenAsync(page, $"/letters/{Uri.EscapeDataString(letter)}");
        await Assertions.Expect(page.Locator("#decision-1 details.similar li").First).ToBeVisibleAsync();
        var other = page.Locator("#decision-2 details.similar");
        await Assertions.Expect(other.Locator("li")).ToHaveCountAsync(0);

        await other.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(other.Locator("li").First).ToBeVisibleAsync();
        await Assertions.Expect(other.Locator("summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_full_lines_of_the_letter_flow_on()
    {
        var page = await NewVisitorAsync(390, 844);
        await OpenAsync(page, "/?" + Search);
        await OpenAsync(page, "/letters/" + Uri.EscapeDataString((await ResultLinks.ReadAsync(page))[0].Split('#')[0]));

        Assert.True(await page.Locator(".sheet br.soft").CountAsync() > 3, "the letter has no running text");
        await Assertions.Expect(page.Locator(".sheet br.soft").First).ToBeHiddenAsync();
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.SetViewportSizeAsync(1280, 900);
        await Assertions.Expect(page.Locator(".sheet br.soft").First).ToHaveCSSAsync("display", "inline");
    }

    private static string PlaceInResult(string decision, int at)
    {
        var parts = decision.Split('#');
        return $"/letters/{Uri.EscapeDataString(parts[0])}?{Search}&at={at}#decision-{parts[1]}";
    }
}
