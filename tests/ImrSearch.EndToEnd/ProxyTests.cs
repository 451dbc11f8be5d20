using System.Net;
using ImrSearch.Testing;

namespace ImrSearch.EndToEnd;

/// <summary>Behind a proxy as docs/office.md sets one up: it passes the host on and says who asks and how. No browser is needed.</summary>
public sealed class ProxyTests : IDisposable
{
    private const string Host = "imr.example.com";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_trusted_proxy_is_believed_and_people_behind_it_are_told_apart()
    {
        await using var app = await AppProcess.ServeAsync(_folder.File("data"), samples: 0, "--AllowedHosts", Host, "--trustedProxies", "127.0.0.1, ::1");
        using var client = new HttpClient { BaseAddress = app.Address };

        // The scheme decides whether a cookie may travel unprotected.
        using (var page = await SendAsync(client, HttpMethod.Get, "/library", "203.0.113.1", "https"))
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("secure", page.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        }

        // Live connections and forms compare the host with the page's own site.
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", "203.0.113.1", "https", $"https://{Host}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", "203.0.113.1", "https", "https://other.example.com"));

        var asked = 0;
        while (await StatusAsync(client, HttpMethod.Post, "/library/upload", "203.0.113.1", "https") != HttpStatusCode.TooManyRequests)
        {
            Assert.True(asked++ < 500, "one person was let through without end");
        }

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusAsync(client, HttpMethod.Post, "/library/upload", "203.0.113.2", "https"));
    }

    [Fact]
    public async Task Without_the_setting_nobody_is_believed_and_other_hosts_are_refused()
    {
        await using var app = await AppProcess.ServeAsync(_folder.File("data"), samples: 0);
        using var client = new HttpClient { BaseAddress = app.Address };

        using var page = await SendAsync(client, HttpMethod.Get, "/library", "203.0.113.1", "https", host: app.Address.Authority);
        Assert.DoesNotContain("secure", page.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        using var other = await SendAsync(client, HttpMethod.Get, "/library", "203.0.113.1", "https");
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string url, string from, string scheme, string? origin = null)
    {
        using var answer = await SendAsync(client, method, url, from, scheme, origin);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpMethod method, string url, string from, string scheme, string? origin = null, string host = Host)
    {
        using var request = new HttpRequestMessage(method, new Uri(url, UriKind.Relative));
        request.Headers.Host = host;
        request.Headers.Add("X-Forwarded-For", from);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
