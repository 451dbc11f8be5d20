using Microsoft.JSInterop;

namespace ImrSearch.Web.Components.Controls;

/// <summary>
/// The script that stands beside a component. Pages do without what it adds: when the browser has gone, or the script cannot
/// be fetched (the browser's console says so), nothing happens.
/// </summary>
/// <param name="js">The page's browser.</param>
/// <param name="path">E.g. "./Components/Charts/ApexChart.razor.js".</param>
public sealed class ScriptModule(IJSRuntime js, string path) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private bool _disposed;

    public bool IsLoaded => _module is not null;

    /// <summary>Calls one of its functions; fetches it first where that was not done.</summary>
    public async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", path);
            if (_disposed)
            {
                // The component went while its script was on the way.
                await DisposeAsync();
                return;
            }

            await _module.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
        }
        catch (JSException) when (_module is null)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
        }
    }
}
