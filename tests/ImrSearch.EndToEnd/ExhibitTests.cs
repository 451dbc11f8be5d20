using System.Text.RegularExpressions;
using ImrSearch.Letters.Pdf;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

public sealed class ExhibitTests(BrowserSession session, RealLettersSession real) : BrowserTest(session)
{
    [Fact]
    public async Task A_pack_is_made_of_picked_decisions_titled_printed_and_downloaded()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?category=Pharmaceuticals");
        var decisions = (await ResultLinks.ReadAsync(page)).Take(3).ToList();
        await OpenAsync(page, "/compare?" + string.Join('&', decisions.Select(id => "d=" + Uri.EscapeDataString(id))));
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Exhibit pack" }).ClickAsync();

        await page.GetByLabel("Title").FillAsync("In re Meyer & Sons");
        await page.GetByLabel("Only sentences that show a reason").CheckAsync();
        await page.GetByLabel("Guidelines of both sides").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Apply" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("title=In\\+re\\+Meyer"));
        await Assertions.Expect(page.GetByLabel("Guidelines of both sides")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Locator(".pack .exhibit")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".pack .in-re")).ToHaveTextAsync("In re Meyer & Sons");
        await Assertions.Expect(page.Locator(".pack")).Not.ToContainTextAsync("claims administrator relied on");

        // On paper: the cover, then a page or more for each exhibit; the form stays behind.
        var printed = new PdfTextReader().ReadText(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }), TestContext.Current.CancellationToken).Text!;
        var pages = printed.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length >= 4, $"{pages.Length} pages");
        Assert.Contains("In re Meyer & Sons", pages[0], StringComparison.Ordinal);
        Assert.Contains($"Page 1 of {pages.Length}", pages[0], StringComparison.Ordinal);
        Assert.StartsWith("Exhibit 1", pages[1].TrimStart(), StringComparison.Ordinal);
        Assert.Single(pages, text => text.TrimStart().StartsWith("Exhibit 3", StringComparison.Ordinal));
        Assert.DoesNotContain("Print or save", printed, StringComparison.Ordinal);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Download as a file" }).ClickAsync());
        Assert.EndsWith(".html", download.SuggestedFilename, StringComparison.Ordinal);
        var file = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("In re Meyer &amp; Sons", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_print_button_opens_the_browsers_print_dialog()
    {
        var page = await NewVisitorAsync();
        await OpenAsync(page, "/?q=pain");
        await OpenAsync(page, "/exhibits?d=" + Uri.EscapeDataString((await ResultLinks.ReadAsync(page))[0]));
        await page.EvaluateAsync("window.print = () => { document.title = 'printed'; }");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Print or save as PDF" }).ClickAsync();

        await Assertions.Expect(page).ToHaveTitleAsync("printed");
    }

    [Fact]
    public async Task Of_a_real_letter_the_page_is_that_of_its_pdf()
    {
        var page = await NewVisitorAsync(address: await real.AddressAsync());
        await OpenAsync(page, "/?q=MRI");
        var decision = (await ResultLinks.ReadAsync(page)).First(id => id.StartsWith("CM", StringComparison.Ordinal));
        await OpenAsync(page, "/exhibits?d=" + Uri.EscapeDataString(decision));
        var words = (await page.Locator(".exhibit .words").Last.InnerTextAsync()).Trim();
        var place = Regex.Match(words, @"\(page ([0-9]+)\)|\(pages ([0-9]+)–");
        Assert.True(place.Success, words);

        var letter = Uri.EscapeDataString(decision[..decision.IndexOf('#', StringComparison.Ordinal)]);
        var original = await page.APIRequest.GetAsync(new Uri(await real.AddressAsync(), $"/letters/{letter}/original").ToString());
        var text = new PdfTextReader().ReadText(await original.BodyAsync(), TestContext.Current.CancellationToken).Text!;
        var number = int.Parse(place.Groups[1].Success ? place.Groups[1].Value : place.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains(string.Join(' ', words.TrimStart('“').Split(' ').Take(6)), Regex.Replace(text.Split('\f')[number - 1], @"\s+", " "), StringComparison.Ordinal);
    }
}
