using System.Globalization;
using ImrSearch.Web.Library;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Library;

/// <summary>The job that runs or ran last, live; the same on every page that shows it.</summary>
public sealed partial class JobPanel : IDisposable
{
    private LibraryJobState _state = LibraryJobState.None;

    /// <summary>The job has ended: what the page around it shows has changed.</summary>
    [Parameter]
    public EventCallback Ended { get; set; }

    [Inject]
    private LibraryJob Job { get; set; } = default!;

    private string? Percent => _state.Progress?.Part is { } part ? ((int)(100 * part)).ToString(CultureInfo.InvariantCulture) : null;

    public void Dispose() => Job.Changed -= OnChanged;

    protected override void OnInitialized()
    {
        Job.Changed += OnChanged;
        _state = Job.State;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Clock(TimeSpan time) => time.TotalHours >= 1 ? $"{(int)time.TotalHours} h {time.Minutes} min" : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s" : $"{time.Seconds} s";

    private static string WhenEnded(LibraryJobState state) =>
        $"It ended{(state.Ended is { } at ? $" at {at.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "")} and took {Clock(state.Elapsed)}.";

    private static string Rough(TimeSpan time) => time.TotalMinutes switch
    {
        < 1 => $"{Math.Max(5, (int)(Math.Ceiling(time.TotalSeconds / 5) * 5))} s",
        < 90 => $"{(int)Math.Ceiling(time.TotalMinutes)} min",
        _ => $"{(int)Math.Ceiling(time.TotalHours)} h",
    };

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        var (before, now) = (_state, Job.State);
        _state = now;
        StateHasChanged();
        if (before.IsRunning && !now.IsRunning)
        {
            await Ended.InvokeAsync();
        }
    });
}
