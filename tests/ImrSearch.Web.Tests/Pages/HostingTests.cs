using System.Net;
using System.Text.RegularExpressions;

namespace ImrSearch.Web.Tests.Pages;

public sealed class HostingTests : IDisposable
{
    private readonly WebApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/library", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/letters/CM99-9999999/original", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_the_security_headers(string url, HttpStatusCode expected)
    {
        using var answer = await _app.Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_page_has_a_script_of_its_own()
    {
        foreach (var url in new[] { "/", "/library" })
        {
            var html = await _app.HtmlAsync(url);
            Assert.All(Regex.Matches(html, "<script[^>]*>(.*?)</script>", RegexOptions.Singleline), script => Assert.Equal("", script.Groups[1].Value.Trim()));
            Assert.DoesNotMatch("<[^>]+ on[a-z]+=", html);
        }
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/statistics", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Who_asks_for_the_headers_alone_is_answered_as_for_the_page(string url, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(url, UriKind.Relative));

        using var answer = await _app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var page = await _app.Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((expected, expected), (answer.StatusCode, page.StatusCode));
        Assert.Equal(page.Content.Headers.ContentType, answer.Content.Headers.ContentType);
        Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_request_under_a_foreign_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Host = "evil.example";

        using var answer = await _app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_failing_page_shows_an_id_instead_of_its_insides()
    {
        _app.Workspace.Dispose();

        foreach (var url in new[] { "/", "/library" })
        {
            var html = await _app.HtmlAsync(url, HttpStatusCode.InternalServerError);
            Assert.Matches("Error id: [0-9a-f]{16}", WebApp.Text(html));
            Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_empty_library_says_how_to_fill_it()
    {
        Assert.Contains("no letters yet", await _app.TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains("take some in here", await _app.TextAsync("/library"), StringComparison.Ordinal);
    }
}
