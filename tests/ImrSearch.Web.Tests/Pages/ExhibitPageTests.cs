using System.Net;

namespace ImrSearch.Web.Tests.Pages;

public sealed class ExhibitPageTests : IAsyncLifetime
{
    private const string Script = "<script>alert('x')</script>";
    private const string Image = "\"><img src=x onerror=alert(1)>";
    private const string Both = "d=CM16-0000001%231&d=CM16-0000002%231";
    private readonly WebApp _app = new();

    public async ValueTask InitializeAsync()
    {
        await _app.ImportAsync("one.txt", LetterFile.Text("CM16-0000001", "04/05/2016", (LetterFile.Norco, "Upheld", "ODG Pain Chapter", "There is no documentation of functional improvement. It is a drug.")));
        await _app.ImportAsync("two & <b>.txt", LetterFile.Text("CM16-0000002", "06/07/2016", ($"Lumbar brace {Image}", "Overturned", "ODG Low Back Chapter", $"The worker {Script} stands better {Image} with it.")));
    }

    public ValueTask DisposeAsync()
    {
        _app.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_pack_lists_its_exhibits_and_quotes_each_with_its_lines()
    {
        var html = await _app.HtmlAsync($"/exhibits?{Both}&title=In%20re%20Smith");
        var text = WebApp.Text(html);

        Assert.Contains("In re Smith Exhibits: Independent Medical Review decisions 2 decisions from 2 final determination letters.", text, StringComparison.Ordinal);
        Assert.Contains("Exhibit 1 IMR Case CM16-0000001, item 1 (Norco 10/325mg #120), upheld, decided April 5, 2016", text, StringComparison.Ordinal);
        Assert.Contains("“There is no documentation of functional improvement. It is a drug.” (letter text, line", text, StringComparison.Ordinal);
        Assert.Contains("It is not binding on other cases", text, StringComparison.Ordinal);
        Assert.Contains("Guidelines that the claims administrator relied on", text, StringComparison.Ordinal);
        Assert.Contains("Source: one.txt.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Clinical case summary “", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample letter", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_that_led_here_stays_through_the_form_and_is_led_back_to_and_is_in_no_file()
    {
        const string From = "q%3Dbrace%26d%3DCM16-0000001%25231";
        var html = await _app.HtmlAsync($"/exhibits?{Both}&from={From}");

        Assert.Contains("href=\"/?q=brace&amp;d=CM16-0000001%231\">Back to the search</a>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=brace&amp;d=CM16-0000001%231&amp;d=CM16-0000002%231\">Search for more</a>", html, StringComparison.Ordinal);
        Assert.Contains("name=\"from\" value=\"q=brace&amp;d=CM16-0000001%231\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/compare?{Both.Replace("&", "&amp;", StringComparison.Ordinal)}&amp;from={From}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/exhibits/pack.html?{Both.Replace("&", "&amp;", StringComparison.Ordinal)}\" download", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_quoted_can_be_chosen()
    {
        var html = await _app.HtmlAsync("/exhibits?d=CM16-0000001%231&summary=yes&guidelines=no&rationale=reasons");
        var text = WebApp.Text(html);

        Assert.Contains("Clinical case summary “The injured worker is a 47-year-old female", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Guidelines that the", text, StringComparison.Ordinal);
        Assert.Contains("Sentences of the rationale that show its reasons Shows: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("It is a drug.", text, StringComparison.Ordinal);
        Assert.Contains("name=\"rationale\" value=\"reasons\" checked", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_not_live_and_needs_no_script_but_to_print()
    {
        var html = await _app.HtmlAsync($"/exhibits?{Both}");

        Assert.DoesNotContain("\"type\":\"server\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("data-print", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_stands_alone_and_comes_as_a_download()
    {
        using var answer = await _app.Client.GetAsync(new Uri($"/exhibits/pack.html?{Both}&title={Uri.EscapeDataString("In re " + Script)}", UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Matches("^\"?exhibits-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.html\"?$", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("<!DOCTYPE html>", html.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("@page", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"/", html, StringComparison.Ordinal);
        Assert.Contains("Exhibit 2", WebApp.Text(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_letters_file_names_and_titles_never_becomes_markup()
    {
        foreach (var path in new[] { "/exhibits", "/exhibits/pack.html", "/compare" })
        {
            var html = await _app.HtmlAsync($"{path}?{Both}&title={Uri.EscapeDataString(Script + Image)}");

            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>.txt", html, StringComparison.Ordinal);
            Assert.Contains($"The worker {Script} stands better", WebApp.Text(html), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_cannot_be_quoted_is_told()
    {
        Assert.Contains("No decisions picked yet", await _app.TextAsync("/exhibits"), StringComparison.Ordinal);
        var text = await _app.TextAsync("/exhibits?d=CM16-0000001%231&d=CM99-0000000%231" + string.Concat(Enumerable.Range(1, 50).Select(n => $"&d=CM98-{n:0000000}%231")));
        Assert.Contains("2 decisions of this address are left out", text, StringComparison.Ordinal);
        Assert.Contains("Not in this library, and so not in the pack: CM99-0000000#1", text, StringComparison.Ordinal);
        Assert.Contains("Exhibit 1", text, StringComparison.Ordinal);
        await _app.HtmlAsync("/exhibits/pack.html?d=CM99-0000000%231", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sample_letters_are_marked_as_samples()
    {
        using var samples = new WebApp(samples: 5);
        var letter = samples.Workspace.Letters.All(TestContext.Current.CancellationToken).First();

        var text = await samples.TextAsync($"/exhibits?d={Uri.EscapeDataString(letter.LetterId + "#1")}");

        Assert.Contains("Not for filing: all of these decisions come from sample letters", text, StringComparison.Ordinal);
        Assert.Contains("Sample letter written for demonstration: not a real determination.", text, StringComparison.Ordinal);
    }
}
