using System.Net;
using ImrSearch.Web.Tests.Pages;

namespace ImrSearch.Web.Tests.Hosting;

/// <summary>A page of another site can neither change anything nor hold a live connection.</summary>
public sealed class OriginTests : IDisposable
{
    private readonly WebApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:8080", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData("https://localhost", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task A_live_connection_is_for_own_pages(string? origin, HttpStatusCode expected) =>
        Assert.Equal(expected, await SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", origin));

    [Fact]
    public async Task A_change_from_another_site_is_refused_and_a_link_from_there_is_not()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "/library/start", "https://evil.example"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Get, "/library", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Get, "/_blazor?id=x", "https://evil.example"));
    }

    [Fact]
    public async Task The_policy_of_a_page_allows_its_own_live_connection_and_no_other()
    {
        using var answer = await _app.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("connect-src 'self' ws://localhost wss://localhost;", policy, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string url, string? origin)
    {
        using var request = new HttpRequestMessage(method, new Uri(url, UriKind.Relative));
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await _app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
