using ImrSearch.App.Catalogue;
using ImrSearch.App.Importing;
using ImrSearch.App.Passages;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Upkeep;

/// <summary>
/// Reads letters once more from their kept originals, in parallel and in batches as an import does. The caller holds
/// <see cref="WriteAccess"/>.
/// </summary>
internal sealed class LetterRereader(LetterCatalogue catalogue, IndexFeed feed, ReadLetter read, ImportSettings settings)
{
    /// <param name="olderOnly">True: only letters that an older reader read. False: all.</param>
    /// <param name="withIndex">Whether the index follows; false when the caller makes it anew.</param>
    /// <param name="progress">Is told of letters read.</param>
    /// <param name="cancellation">Keeps what was committed.</param>
    public async Task<ReadAgainReport> RunAsync(bool olderOnly, bool withIndex, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var total = olderOnly ? catalogue.OldLetters() : catalogue.Counts().Letters;
        var (writer, seconds) = await RunAsync(
            catalogue.LetterFiles(olderOnly).Select(ImportItem.OfKept), total, withIndex, progress, cancellation).ConfigureAwait(false);
        var tally = writer.Tally;
        return new ReadAgainReport(
            tally.New + tally.Replaced, writer.DecisionsBefore, writer.DecisionsAfter, tally.Unchanged, tally.Problems, seconds);
    }

    /// <summary>Reads kept files again, also those that gave no letter.</summary>
    public async Task<ImportReport> RetryAsync(
        IReadOnlyList<(FileRecord File, bool HasLetter)> files, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var items = files.Select(entry => entry.HasLetter ? ImportItem.OfKept(entry.File) : ImportItem.Of(Source(entry.File)));
        var (writer, seconds) = await RunAsync(items, files.Count, withIndex: true, progress, cancellation).ConfigureAwait(false);
        return writer.Tally.ToReport(seconds);
    }

    private async Task<(ImportWriter Writer, double Seconds)> RunAsync(
        IEnumerable<ImportItem> items, int total, bool withIndex, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var started = settings.Clock.GetTimestamp();
        var intake = new LetterIntake(catalogue, read);
        using var writer = new ImportWriter(catalogue, intake, settings.Clock);
        var reporter = new ProgressReporter(progress, Task.FromResult(total), settings.Clock);
        var run = new ImportRun(intake, withIndex ? settings : settings with { LettersPerCatchUp = int.MaxValue }, feed, writer, reporter);
        try
        {
            await Task.Run(() => run.ReadAndWriteAsync(items, cancellation), cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            feed.CatchUpAfterChange(CancellationToken.None, learns: false);
            throw;
        }
        catch (SqliteException fault)
        {
            throw new WorkspaceException(
                $"The catalogue {catalogue.File} could not be written: {fault.Message} The letters that were read before are kept. "
                + "Check that the disk is not full, then try again.", fault);
        }

        if (withIndex)
        {
            reporter.Report(writer.Tally, ProgressReporter.Indexing);
            feed.CatchUpAfterChange(cancellation, reporter, writer.Tally);
            reporter.Report(writer.Tally, ProgressReporter.Done);
        }

        return (writer, settings.Clock.GetElapsedTime(started).TotalSeconds);
    }

    // The file as it came in, with the bytes that were kept of it.
    private ImportSource Source(FileRecord file) => new(file.Source, async cancellation =>
    {
        try
        {
            return await File.ReadAllBytesAsync(catalogue.Originals.PathOf(file.Original.StoredAs), cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"its kept original is not there any more ({fault.Message})", fault);
        }
    });
}
