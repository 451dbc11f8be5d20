using ImrSearch.Web.Hosting;
using ImrSearch.Web.Library;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Layout;

/// <summary>
/// Says on every page what is being done to the library, or that its newest letters are not found yet. It lies over the
/// page's lower edge, so that nothing moves when it comes or goes.
/// </summary>
public sealed partial class ActivityLine : IDisposable
{
    private LibraryJobState _state = LibraryJobState.None;
    private string? _elsewhere;

    [Inject]
    private LibraryJob Job { get; set; } = default!;

    [Inject]
    private LibraryStatus Status { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    // The library page has a place of its own for it.
    private string? Text => new Uri(Navigation.Uri).AbsolutePath == "/library" ? null : _state.IsRunning ? _state.Title : _elsewhere;

    public void Dispose() => Job.Changed -= OnChanged;

    protected override void OnInitialized()
    {
        Job.Changed += OnChanged;
        _state = Job.State;
    }

    protected override void OnParametersSet()
    {
        var status = Status.Get();
        _elsewhere = status.OtherWriter is not null ? "Another ImrSearch is working on this library"
            : status.Index.AppliedChange < status.CatalogueChange ? "The newest letters are not found yet"
            : null;
    }

    private void OnChanged()
    {
        // Ten times a second is for the library page alone.
        var (before, now) = (_state, Job.State);
        if (before.IsRunning != now.IsRunning || before.Title != now.Title || Percent(before) != Percent(now))
        {
            _ = InvokeAsync(() =>
            {
                _state = now;
                StateHasChanged();
            });
        }
    }

    private static int Percent(LibraryJobState state) => (int)(100 * (state.Progress?.Part ?? 0));
}
