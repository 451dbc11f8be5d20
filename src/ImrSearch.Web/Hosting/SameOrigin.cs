namespace ImrSearch.Web.Hosting;

/// <summary>
/// Refuses what a page of another site sends here: changes, and live connections. A browser says where a request comes
/// from ("Origin"); for a WebSocket this is the only thing that keeps another site's page out of a visitor's session.
/// Requests without an origin are no browser's cross-site ones, and pass.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    private static readonly PathString Live = "/_blazor";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isSensitive = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
            || context.WebSockets.IsWebSocketRequest || request.Path.StartsWithSegments(Live, StringComparison.OrdinalIgnoreCase);
        return isSensitive && request.Headers.Origin is [_, ..] origin && !IsOwn(origin.ToString(), request.Host)
            ? RefuseAsync(context)
            : next(context);
    }

    // The scheme is not compared: behind a proxy that ends TLS it is another one here.
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && new HostString(host.Value ?? "") is { HasValue: true } own
        && from.IdnHost.Trim('[', ']').Equals(own.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && (own.Port is { } port ? from.Port == port : from.IsDefaultPort);

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This request came from a page of another site and was refused. Behind a proxy: pass the Host header on (docs/office.md).\n");
    }
}
