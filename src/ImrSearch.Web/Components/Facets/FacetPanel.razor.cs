using ImrSearch.App.Passages;
using ImrSearch.Web.Components.Controls;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ImrSearch.Web.Components.Facets;

/// <summary>The facets. New counts move the entries about; the script beside it keeps the keyboard where it was.</summary>
public sealed partial class FacetPanel : IAsyncDisposable
{
    private ElementReference _panel;
    private ScriptModule? _script;

    [Parameter, EditorRequired]
    public SearchPageState State { get; set; } = SearchPageState.Empty;

    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public ValueTask DisposeAsync() => _script?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = new ScriptModule(Js, "./Components/Facets/FacetPanel.razor.js");
            await _script.CallAsync("watch", _panel);
        }
        else if (_script is { IsLoaded: true })
        {
            await _script.CallAsync("restore", _panel);
        }
    }
}
