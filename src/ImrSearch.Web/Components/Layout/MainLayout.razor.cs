using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ImrSearch.Web.Components.Layout;

/// <summary>What stands round every page.</summary>
public sealed partial class MainLayout : IDisposable
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    // With <base href="/"> a bare "#content" would lead to the start page.
    private string SkipTarget => new Uri(Navigation.Uri).PathAndQuery + "#content";

    // Whether the page answers clicks itself already; some pages never do (see App.PageMode).
    private string State => RendererInfo.IsInteractive ? "live" : AssignedRenderMode is null ? "still" : "starting";

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(StateHasChanged);
}
