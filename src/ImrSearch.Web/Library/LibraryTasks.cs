using ImrSearch.App;
using ImrSearch.App.Importing;
using ImrSearch.App.Upkeep;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Library;

/// <summary>What can be done to the library, as work for <see cref="LibraryJob"/>.</summary>
public sealed class LibraryTasks(Workspace workspace, TimeProvider clock)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    internal const string WaitingStage = "waiting until another ImrSearch is done with the library";

    private const string KeptAndSkipped = "Stopped. What was taken in by then is kept and can be found; start again to go on: files that are there are passed over.";

    public LibraryWork Upload(UploadBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new LibraryWork(
            $"Importing {Plural.Of(batch.Files.Count, "uploaded file")}",
            async (progress, cancellation) =>
            {
                var report = await WhenFreeAsync(() => workspace.Importer.ImportAsync(batch.Sources(), Files(progress), cancellation), progress, cancellation).ConfigureAwait(false);
                return OfImport(report, [.. batch.Refused, .. report.Problems], batch.Refused.Count);
            },
            "Stopped. What was taken in by then is kept and can be found; the other uploaded files were discarded. Upload them again: those that are there are passed over.")
        {
            CleanUp = batch.Delete,
            WhenKept = " The uploaded files are kept, and imported when ImrSearch is started next.",
        };
    }

    public LibraryWork Folder(ImportRoot root, string below)
    {
        ArgumentNullException.ThrowIfNull(root);

        // Said at once, not by a job that fails.
        root.Resolve(below);
        return new LibraryWork(
            $"Importing the folder {(below.Length == 0 ? root.Folder : below)}",
            async (progress, cancellation) =>
            {
                var report = await workspace.Importer.ImportFolderAsync(root, below, Files(progress), cancellation).ConfigureAwait(false);
                return OfImport(report, report.Problems, refused: 0);
            },
            KeptAndSkipped);
    }

    public LibraryWork Retry(string stage, string? fileKey) => new(
        fileKey is null ? $"Reading again: {ProblemStages.Label(stage)}" : "Reading a file again",
        async (progress, cancellation) =>
        {
            var report = await workspace.Upkeep.RetryAsync(stage, fileKey, Files(progress), cancellation).ConfigureAwait(false);
            var mended = report.New + report.Replaced;
            var left = report.Problems.Count;
            return new LibraryOutcome(
                [
                    $"{Plural.Of(report.Files, "kept file")} read again: {Plural.Of(mended, "letter")} taken in anew with {Plural.Of(report.Decisions, "decision")}.",
                    left == 0 ? "No problem is left of these." : $"{Plural.Of(left, "problem")} stayed: this version of ImrSearch reads them as before. A better copy of the file, or a later version, may help.",
                ],
                report.Problems);
        },
        "Stopped. The files that were read again by then are kept so.");

    public LibraryWork ReadAgain() => new(
        "Reading letters again that an older version read",
        async (progress, cancellation) =>
        {
            var report = await workspace.Upkeep.ReadAgainAsync(Reports(progress, "letter"), cancellation).ConfigureAwait(false);
            return new LibraryOutcome(OfReading(report), report.Problems);
        },
        "Stopped. The letters that were read again by then are kept; start again to go on with the rest.");

    /// <param name="withLetters">Whether every letter is read again first.</param>
    public LibraryWork Rebuild(bool withLetters) => new(
        withLetters ? "Reading all letters again and making the search index anew" : "Making the search index anew",
        async (progress, cancellation) =>
        {
            var report = withLetters
                ? await workspace.Upkeep.RebuildAsync(olderOnly: false, Reports(progress, "letter"), cancellation).ConfigureAwait(false)
                : workspace.Upkeep.RebuildIndex(Reports(progress, "letter"), cancellation);
            return new LibraryOutcome(
                [
                    $"The search index holds {Plural.Of(report.Letters, "letter")} with {Plural.Of(report.Decisions, "decision")} in {Plural.Of(report.Passages, "passage")}.",
                    .. report.ReadAgain is { } read ? OfReading(read) : [],
                ],
                report.ReadAgain?.Problems ?? []);
        },
        "Stopped. Searches go on with the index that was there before; start again to make it anew.");

    public LibraryWork Verify() => new(
        "Checking the library",
        (progress, cancellation) =>
        {
            var report = workspace.Upkeep.Verify(
                new Passing<double>(part => progress.Report(new LibraryProgress("checking catalogue, original files and search index", "percent", (int)(100 * part), 100))), cancellation);
            return Task.FromResult(new LibraryOutcome(
                [
                    report.Faults.Count == 0
                        ? $"Everything is sound: {Plural.Of(report.Letters, "letter")} with {Plural.Of(report.Decisions, "decision")}, their original files and the search index were checked."
                        : $"{Plural.Of(report.Faults.Count, "fault")} found in {Plural.Of(report.Letters, "letter")} with {Plural.Of(report.Decisions, "decision")}:",
                    .. report.Faults,
                ],
                [])
            { IsBad = report.Faults.Count > 0 });
        },
        "Stopped before the check came to its end: it says nothing.");

    public LibraryWork RemoveSamples() => new(
        "Removing the sample letters",
        (_, cancellation) => Task.FromResult(new LibraryOutcome([$"{Plural.Of(workspace.Upkeep.RemoveSamples(cancellation), "sample letter")} removed."], [])),
        "Stopped. No sample letter was removed.");

    /// <summary>Files that were handed in wait for another program's turn; whoever clicks a button is told at once instead.</summary>
    private async Task<ImportReport> WhenFreeAsync(Func<Task<ImportReport>> import, IProgress<LibraryProgress> progress, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await import().ConfigureAwait(false);
            }
            catch (LibraryInUseException)
            {
                progress.Report(new LibraryProgress(WaitingStage, "file", 0, null));
                await Task.Delay(BetweenTries, clock, cancellation).ConfigureAwait(false);
            }
        }
    }

    private LibraryOutcome OfImport(ImportReport report, IReadOnlyList<ImportProblem> problems, int refused)
    {
        var samples = workspace.Upkeep.Status() is var status && status.Samples > 0 && status.Samples < status.Letters ? status.Samples : 0;
        string?[] lines =
        [
            $"{Plural.Of(report.Files + refused, "file")}: {Plural.Of(report.New, "new letter")}, {Plural.Number(report.Replaced)} replaced, {Plural.Number(report.Unchanged)} already here, {Plural.Of(problems.Count, "problem")}.",
            report.Letters > 0 ? $"These files hold {Plural.Of(report.Letters, "letter")} with {Plural.Of(report.Decisions, "decision")}." : null,
            report.LettersToReview > 0 ? $"{Plural.Of(report.LettersToReview, "letter")} came in with a reading to check; these are listed below." : null,
            samples > 0 && report.New > 0 ? $"{Plural.Of(samples, "sample letter")} stand beside them and count in every search; remove them below when you no longer need them." : null,
        ];
        return new LibraryOutcome([.. lines.OfType<string>()], problems);
    }

    private static List<string> OfReading(ReadAgainReport report)
    {
        List<string> lines = [$"{Plural.Of(report.Letters, "letter")} read again: {Plural.Of(report.DecisionsBefore, "decision")} before, {Plural.Number(report.DecisionsAfter)} now."];
        if (report.Left > 0)
        {
            lines.Add($"{Plural.Of(report.Left, "letter")} stayed as before, because the original could not be read.");
        }

        return lines;
    }

    private static Passing<ImportProgress> Files(IProgress<LibraryProgress> progress) => Reports(progress, "file");

    private static Passing<ImportProgress> Reports(IProgress<LibraryProgress> progress, string unit) =>
        new(value => progress.Report(LibraryProgress.Of(value, unit)));

    /// <summary>Reports on the calling thread, in order.</summary>
    private sealed class Passing<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
