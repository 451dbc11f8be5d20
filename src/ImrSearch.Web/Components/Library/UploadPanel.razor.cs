using ImrSearch.Web.Components.Controls;
using ImrSearch.Web.Library;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ImrSearch.Web.Components.Library;

/// <summary>
/// Uploads letters, by a form that works alone and a script that adds dropping and progress. The files do not pass through
/// the live connection, so that large ones do not hold up the page.
/// </summary>
public sealed partial class UploadPanel : IAsyncDisposable
{
    private ElementReference _form;
    private ScriptModule? _script;

    [Inject]
    private UploadSettings Settings { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public ValueTask DisposeAsync() => _script?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Never drawn again: the script's list stands in it.
    protected override bool ShouldRender() => false;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = new ScriptModule(Js, "./Components/Library/UploadPanel.razor.js");
            await _script.CallAsync("attach", _form);
        }
    }
}
