namespace ImrSearch.Web.Hosting;

/// <summary>
/// Answers HEAD as GET without the body (RFC 9110, 9.3.2), as link checkers and monitors ask. Stands before routing, which
/// knows pages by GET alone; the server itself leaves the body out.
/// </summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (isHead)
        {
            context.Request.Method = HttpMethods.Get;
        }

        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            if (isHead)
            {
                context.Request.Method = HttpMethods.Head;
            }
        }
    }
}
