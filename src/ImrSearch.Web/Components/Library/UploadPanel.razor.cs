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
    private IJSObjectReference? _script;

    [Inject]
    private UploadSettings Settings { get; set; } = default!;

    [Inject]
    private IJSRuntime Scripts { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        if (_script is not null)
        {
            try
            {
                await _script.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone already.
            }
        }
    }

    // Never drawn again: the script's list stands in it.
    protected override bool ShouldRender() => false;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = await Scripts.InvokeAsync<IJSObjectReference>("import", "./Components/Library/UploadPanel.razor.js");
            await _script.InvokeVoidAsync("attach", _form);
        }
    }
}
