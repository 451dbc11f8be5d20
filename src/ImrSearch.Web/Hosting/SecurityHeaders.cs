using System.Buffers;

namespace ImrSearch.Web.Hosting;

/// <summary>
/// Headers of every answer. Scripts come from this server's own files alone, so that text of a letter or a query could
/// do nothing even if it reached a page as markup; styles allow inline because the chart library writes them.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:[]");

    /// <summary>
    /// The policy for pages under a host name. The live connection is named in full, because some browsers do not take
    /// 'self' to mean a WebSocket.
    /// </summary>
    public static string ContentSecurityPolicyFor(HostString host)
    {
        var name = host.Value ?? "";
        var live = name.Length > 0 && !name.AsSpan().ContainsAnyExcept(HostCharacters) ? $" ws://{name} wss://{name}" : "";
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + $"connect-src 'self'{live}; worker-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    public Task InvokeAsync(HttpContext context)
    {
        // Set last, because the error page starts its answer anew.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is [_, ..] own ? own : ContentSecurityPolicyFor(context.Request.Host);
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";

            // A URL holds the query, and that is nobody else's business.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
