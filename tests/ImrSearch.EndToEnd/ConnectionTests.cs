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
        await OpenLiveSearchAsync(page);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("knee brace");
        await MarkAsync(page);

        line.Cut();
        await Assertions.Expect(page.GetByText("Trying again")).ToBeVisibleAsync();
        line.Mend();

        await Assertions.Expect(page.GetByText("Trying again")).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 60_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("knee brace");

        // It is live again, not merely standing there, and it is the same page.
        await SearchAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"q=knee(\+|%20)brace"));
        await Assertions.Expect(page.Locator("article.card").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(Marked)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_program_that_was_started_anew_shows_the_same_view_without_being_asked()
    {
        using var folder = new TempFolder();
        var first = await AppProcess.ServeAsync(folder.File("data"), samples: 20);
        var page = await NewVisitorAsync(address: first.Address, complains: false);
        await OpenLiveSearchAsync(page);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("pain");
        await SearchAsync(page);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=pain"));
        await Assertions.Expect(page.Locator("article.card mark").First).ToBeVisibleAsync();
        var total = await page.Locator("h2.total").InnerTextAsync();
        await MarkAsync(page);

        await first.DisposeAsync();
        await Assertions.Expect(page.GetByText("The connection to ImrSearch was lost").First).ToBeVisibleAsync();
        await using var second = await AppProcess.ServeAsync(folder.File("data"), samples: 0, "--urls", first.Address.ToString());

        await Assertions.Expect(page.Locator(Marked)).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=pain"));
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(total);
    }

    [Fact]
    public async Task Two_tabs_are_apart_and_back_and_forward_lead_through_the_views_of_each()
    {
        var first = await NewVisitorAsync();
        await OpenAsync(first, "/?q=pain");
        var second = await first.Context.NewPageAsync();
        await OpenLiveSearchAsync(second);
        await second.GetByRole(AriaRole.Searchbox).FillAsync("knee");
        await SearchAsync(second);
        await Assertions.Expect(second).ToHaveURLAsync(new Regex("q=knee"));
        await second.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Main" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Library" }).ClickAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Library", Exact = true })).ToBeVisibleAsync();

        await Assertions.Expect(first).ToHaveURLAsync(new Regex(@"q=pain$"));
        await second.GoBackAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("knee");
        await second.GoForwardAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Library", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(first.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("pain");
    }

    private const string Marked = "html[data-marked]";

    private static async Task MarkAsync(IPage page) => await page.EvaluateAsync("document.documentElement.dataset.marked = ''");

    private static Task SearchAsync(IPage page) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Search", Exact = true }).ClickAsync();

    /// <summary>The search page, reached by the live navigation: so it is live itself.</summary>
    private static async Task OpenLiveSearchAsync(IPage page)
    {
        await OpenAsync(page, "/library");
        await Assertions.Expect(page.Locator("form.drop[data-ready]")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 30_000 });
        await page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Main" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeVisibleAsync();
    }
}
