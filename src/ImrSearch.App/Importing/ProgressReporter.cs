namespace ImrSearch.App.Importing;

/// <summary>Passes progress on, at most ten times a second, but every change of stage. Not thread-safe.</summary>
internal sealed class ProgressReporter(IProgress<ImportProgress>? progress, Task<int>? total, TimeProvider clock)
{
    public const string Reading = "reading letters";
    public const string Indexing = "updating the search index";
    public const string Done = "done";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private long? _last;

    public void ReportNowAndThen(ImportTally tally, string stage) =>
        ReportNowAndThen(tally.Files, tally.Decisions, tally.Problems.Count, stage);

    public void ReportNowAndThen(int filesDone, int decisions, int problems, string stage)
    {
        if (progress is not null && (_last is null || clock.GetElapsedTime(_last.Value) >= Interval))
        {
            Report(filesDone, decisions, problems, stage);
        }
    }

    public void Report(ImportTally tally, string stage) => Report(tally.Files, tally.Decisions, tally.Problems.Count, stage);

    public void Report(int filesDone, int decisions, int problems, string stage)
    {
        _last = clock.GetTimestamp();
        int? found = stage == Done ? filesDone : total is { IsCompletedSuccessfully: true } ? total.Result : null;
        progress?.Report(new ImportProgress(filesDone, found, decisions, problems, stage));
    }
}
