using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>What a result's card leads to.</summary>
public sealed class CardTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task A_reason_leads_to_its_sentence_in_the_letter()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=pain&outcome=Upheld");
        var reason = page.Locator("article.card .reasons a").First;
        var anchor = (await reason.GetAttributeAsync("href"))!.Split('#')[1];

        await reason.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/letters/[^?]+[?]q=pain&outcome=Upheld&at=[0-9]+#{Regex.Escape(anchor)}$"));
        var sentence = page.Locator($".sheet [id='{anchor}']");
        await Assertions.Expect(sentence).ToHaveClassAsync(new Regex("current"));
        await Assertions.Expect(sentence).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_word_that_was_taken_for_another_is_looked_for_as_written_on_demand()
    {
        var page = await NewVisitorAsync();
        await OpenSearchAsync(page, "/?q=tramodol");
        await Assertions.Expect(page.Locator(".mended")).ToContainTextAsync("Showing results for tramadol");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Search for “tramodol” as written" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?q=%2Btramodol$"));
        await Assertions.Expect(page.Locator(".mended")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex("^0 decisions"));
        await Assertions.Expect(page.Locator(".did-you-mean")).ToContainTextAsync("tramadol");
    }
}
