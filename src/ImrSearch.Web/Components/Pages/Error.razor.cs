using System.Diagnostics;
using ImrSearch.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace ImrSearch.Web.Components.Pages;

/// <summary>What a request shows that failed outside a page.</summary>
[ExcludeFromInteractiveRouting]
public partial class Error
{
    private string? _id;

    [Inject]
    private ILogger<Error> Log { get; set; } = default!;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    protected override void OnInitialized()
    {
        _id = ErrorId.New(Activity.Current);
        if (HttpContext?.Features.Get<IExceptionHandlerPathFeature>() is { } feature)
        {
            Log.LogError(feature.Error, "Error {ErrorId} on {Path}", _id, feature.Path);
        }
    }
}
