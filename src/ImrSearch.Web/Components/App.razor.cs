using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ImrSearch.Web.Components;

/// <summary>The HTML document. Pages are complete before any script runs, and live afterwards.</summary>
public partial class App
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    /// <summary>The error page must stand on its own: what failed may be what a live page needs.</summary>
    private IComponentRenderMode? PageMode =>
        HttpContext.Request.Path.StartsWithSegments("/error") ? null : RenderMode.InteractiveServer;
}
