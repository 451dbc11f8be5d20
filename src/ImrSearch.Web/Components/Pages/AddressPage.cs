using ImrSearch.App;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ImrSearch.Web.Components.Pages;

/// <summary>
/// A page whose address is its only state: every control is a link (or a form) to an address of it. Whoever goes to one is
/// answered, also to the same again: letters may have come in since. The answer is worked out synchronously, so that the
/// first HTML is complete and the live page that replaces it does not flicker.
/// </summary>
public abstract class AddressPage : ComponentBase, IDisposable
{
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>Why there is no answer: the index is being made anew, or the folder cannot be used. Null when there is one.</summary>
    protected string? Unavailable { get; private set; }

    /// <summary>Where the page is, e.g. "/statistics".</summary>
    protected abstract string Path { get; }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes the state from the query string of the address, and works its answer out.</summary>
    protected abstract void Load(string queryString);

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        TryToLoad();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        // The page that the link leads to may be another one: then this one is about to go.
        if (new Uri(Navigation.Uri).AbsolutePath != Path)
        {
            return;
        }

        try
        {
            TryToLoad();
            StateHasChanged();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Outside an event of the page nobody else would show it.
            _ = DispatchExceptionAsync(fault);
        }
    });

    private void TryToLoad()
    {
        try
        {
            Unavailable = null;
            Load(new Uri(Navigation.Uri).Query);
        }
        catch (WorkspaceException fault)
        {
            Unavailable = fault.Message;
        }
    }
}
