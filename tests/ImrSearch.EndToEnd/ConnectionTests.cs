using System.Text.RegularExpressions;
using ImrSearch.Testing;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>What becomes of a page whose connection to the program is lost.</summary>
public sealed class ConnectionTests(BrowserSession session) : BrowserTest(session)
{
    [Fact]
    public async Task A_lost_connection_is_said_comes_back_by_itself_and_what_was_typed_stays()
    {
        await using var line = new CuttableLine(Address);
        var page = await NewVisitorAsync(address: line.Address, complains: false);
        await OpenSearchAsync(page, "/?q=pain");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("knee brace");
        await page.EvaluateAsync("window.marked = true");

        line.Cut();
        await Assertions.Expect(page.GetByText("Trying again")).ToBeVisibleAsync();
        line.Mend();

        await Assertions.Expect(page.GetByText("Trying again")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("knee brace");
        Assert.True(await page.EvaluateAsync<bool>("window.marked === true"), "the page was loaded anew");

        // It is live again, not merely standing there.
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"q=knee\+brace|q=knee%20brace"));
        await Assertions.Expect(page.Locator("article.card").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_program_that_was_started_anew_shows_the_same_view_without_being_asked()
    {
        using var folder = new TempFolder();
        var first = await AppProcess.ServeAsync(folder.File("data"), samples: 20);
        var page = await NewVisitorAsync(address: first.Address, complains: false);
        await OpenSearchAsync(page, "/?q=pain&outcome=Upheld");
        var total = await page.Locator("h2.total").InnerTextAsync();
        await page.EvaluateAsync("window.marked = true");

        await first.DisposeAsync();
        await Assertions.Expect(page.GetByText("The connection to ImrSearch was lost").First).ToBeVisibleAsync();
        await using var second = await AppProcess.ServeAsync(folder.File("data"), samples: 0, "--urls", first.Address.ToString());

        await page.WaitForFunctionAsync("window.marked === undefined", null, new PageWaitForFunctionOptions { Timeout = 60_000 });
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=pain&outcome=Upheld$"));
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(total);
    }

    [Fact]
    public async Task Two_tabs_are_apart_and_back_and_forward_lead_through_the_views_of_each()
    {
        var first = await NewVisitorAsync();
        await OpenSearchAsync(first, "/?q=pain");
        var second = await first.Context.NewPageAsync();
        await OpenSearchAsync(second, "/?q=knee");
        await second.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Main" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Library" }).ClickAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Library", Exact = true })).ToBeVisibleAsync();

        await Assertions.Expect(first).ToHaveURLAsync(new Regex(@"q=pain$"));
        await second.GoBackAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("knee");
        await second.GoForwardAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Library", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(first.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("pain");
    }
}
