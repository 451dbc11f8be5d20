using System.Net;
using System.Text.RegularExpressions;
using ImrSearch.Web.Tests.Pages;

namespace ImrSearch.Web.Tests.Hosting;

/// <summary>The log names what failed, and holds nothing that is nobody's business.</summary>
public sealed class LogTests : IDisposable
{
    private readonly CapturedLog _log = new();
    private readonly WebApp _app;

    public LogTests() => _app = new WebApp(samples: 3, log: _log);

    public void Dispose()
    {
        _app.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task What_is_asked_and_read_is_not_logged()
    {
        var letter = _app.Workspace.Letters.All(TestContext.Current.CancellationToken).First();
        await _app.HtmlAsync("/?q=zebrafinch");
        await _app.HtmlAsync($"/letters/{letter.LetterId}");
        await _app.HtmlAsync("/nowhere?q=zebrafinch", HttpStatusCode.NotFound);

        Assert.Contains("sample letters", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zebrafinch", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Letter.Decisions[0].Rationale[..40], _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_logged_under_the_id_that_the_page_shows_without_the_query()
    {
        _app.Workspace.Dispose();
        foreach (var url in new[] { "/?q=zebrafinch", "/library" })
        {
            var text = await _app.TextAsync(url, HttpStatusCode.InternalServerError);
            var id = Regex.Match(text, "Error id: ([0-9a-f]{16})").Groups[1].Value;
            Assert.Contains($"Error {id} on /", _log.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("zebrafinch", _log.Text, StringComparison.Ordinal);
    }
}
