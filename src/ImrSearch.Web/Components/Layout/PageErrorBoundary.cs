using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace ImrSearch.Web.Components.Layout;

/// <summary>
/// Shows a page's own failure in its place, with the id under which the log holds it; the next navigation starts afresh.
/// </summary>
public sealed class PageErrorBoundary : ErrorBoundaryBase, IDisposable
{
    private string? _errorId;

    [Inject]
    private ILogger<PageErrorBoundary> Log { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    // Present while the page is prerendered only; then the answer's status can still say that it failed.
    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override Task OnErrorAsync(Exception exception)
    {
        _errorId = ErrorId.New(Activity.Current);
        Log.LogError(exception, "Error {ErrorId} on {Path}", _errorId, new Uri(Navigation.Uri).AbsolutePath);
        if (HttpContext is { Response.HasStarted: false } context)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<ErrorMessage>(1);
        builder.AddComponentParameter(2, nameof(ErrorMessage.Id), _errorId);
        builder.CloseComponent();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (CurrentException is not null)
        {
            _ = InvokeAsync(Recover);
        }
    }
}
