using ImrSearch.App.Evaluation;
using ImrSearch.App.Importing;

namespace ImrSearch.Cli.Output;

/// <summary>
/// Shows how far long work is on standard error: redrawn in place before a person, a line every few seconds otherwise.
/// Thread-safe.
/// </summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<ImportProgress>, IProgress<EvaluationProgress>, IProgress<double>, IProgress<long>, IDisposable
{
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private long _last = terminal.Clock.GetTimestamp();
    private int _width;

    public void Report(ImportProgress value)
    {
        var total = value.FilesTotal is { } known ? $" of {known:N0}" : "";
        Show($"{value.FilesDone:N0}{total} files, {value.Decisions:N0} decisions, {value.Problems:N0} problems: {value.Stage}");
    }

    public void Report(EvaluationProgress value) => Show($"{value.Done:N0} of {value.Total:N0} {value.Stage}");

    public void Report(double value) => Show($"{value:P0}");

    public void Report(long value) => Show($"{value:N0} letters");

    public void Dispose()
    {
        if (_width > 0)
        {
            terminal.Error.Write('\r' + new string(' ', _width) + '\r');
        }
    }

    private void Show(string text)
    {
        lock (_lock)
        {
            if (terminal.Clock.GetElapsedTime(_last) < (terminal.IsInteractive ? RedrawEvery : LineEvery))
            {
                return;
            }

            _last = terminal.Clock.GetTimestamp();
            if (!terminal.IsInteractive)
            {
                terminal.Error.WriteLine(text);
                return;
            }

            terminal.Error.Write('\r' + text.PadRight(_width));
            _width = text.Length;
        }
    }
}
