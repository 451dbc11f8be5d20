using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ImrSearch.Web.Components.Facets;

/// <summary>The facets. New counts move the entries about; the script beside it keeps the keyboard where it was.</summary>
public sealed partial class FacetPanel : IAsyncDisposable
{
    private ElementReference _panel;
    private IJSObjectReference? _script;

    [Parameter, EditorRequired]
    public SearchPageState State { get; set; } = SearchPageState.Empty;

    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null)
            {
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its script with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Facets/FacetPanel.razor.js");
            await _script.InvokeVoidAsync("watch", _panel);
        }
        else if (_script is not null)
        {
            await _script.InvokeVoidAsync("restore", _panel);
        }
    }
}
