using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace ImrSearch.Web.Components;

/// <summary>The HTML document. Pages are complete before any script runs, and live afterwards.</summary>
public partial class App
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    /// <summary>
    /// Not live are the error page, which must stand on its own (what failed may be what a live page needs), pages that say so,
    /// and the answer to a form that was posted before its page was live: what was posted is known to this answer alone.
    /// </summary>
    private IComponentRenderMode? PageMode =>
        HttpContext.Request.Path.StartsWithSegments("/error") || HttpMethods.IsPost(HttpContext.Request.Method) || !HttpContext.AcceptsInteractiveRouting()
            ? null
            : RenderMode.InteractiveServer;
}
