using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

public sealed class LetterTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task A_hit_opens_its_letter_with_the_same_decision_and_back_returns_to_the_search()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain&outcome=Overturned");
        var hit = page.Locator("article.card").First;
        var title = (await hit.Locator("h3").InnerTextAsync()).Trim();
        await hit.Locator("h3 a").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/letters/[^/]+\?q=pain&outcome=Overturned&at=1#decision-[0-9]+$"));
        var decision = page.Locator("article.decision.current");
        await Assertions.Expect(decision.Locator("h3")).ToContainTextAsync(title);
        await Assertions.Expect(decision.Locator(".badge").First).ToHaveTextAsync("Overturned");
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("SAMPLE LETTER");

        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=pain&outcome=Overturned$"));
        await Assertions.Expect(page.Locator("article.card h3").First).ToHaveTextAsync(title);
        await SearchView.WhenLiveAsync(page);
    }

    [Fact]
    public async Task A_fact_leads_to_its_words_in_the_text_and_the_original_opens()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain&outcome=Upheld");
        await page.Locator("article.card h3 a").First.ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Open the original file" });
        await Assertions.Expect(link).ToBeVisibleAsync();

        var where = page.Locator(".where a").First;
        await where.ClickAsync();
        await Assertions.Expect(page.Locator(".sheet .field.current")).ToBeInViewportAsync();

        var original = await page.APIRequest.GetAsync(new Uri(Address, await link.GetAttributeAsync("href")).ToString());
        Assert.Equal(200, original.Status);
        Assert.Contains("SAMPLE LETTER", await original.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_goes_from_a_fact_to_its_marked_words_and_back()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain&outcome=Upheld");
        await page.Locator("article.card h3 a").First.ClickAsync();
        await page.Locator("article.decision details.all-facts summary").First.ClickAsync();

        // The outcome stands within the line of the item, the drug or body part within its title: all have places.
        var links = page.Locator("article.decision").First.Locator(".all-facts a[data-shows]");
        var count = await links.CountAsync();
        Assert.True(count > 4, "the letter has too few facts for this test");
        for (var i = 0; i < Math.Min(count, 12); i++)
        {
            var link = links.Nth(i);
            var id = await link.GetAttributeAsync("data-shows");
            var words = page.Locator($".sheet [id='{id}']");
            await link.FocusAsync();
            await Assertions.Expect(words).ToHaveAttributeAsync("data-pointed", "");

            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(words).ToHaveClassAsync(new Regex("current"));
            await Assertions.Expect(words).ToBeFocusedAsync();
            await Assertions.Expect(words).ToBeInViewportAsync();
            Assert.True(await page.Locator(".sheet .field.current").EvaluateAllAsync<bool>("marked => new Set(marked.map(piece => piece.id || piece.dataset.continues)).size === 1"), "more than one fact is marked");

            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator(".sheet .to-facts")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(link).ToBeFocusedAsync();
        }
    }
}
