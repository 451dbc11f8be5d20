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
        var started = settings.Clock.GetTimestamp();
        var total = olderOnly ? catalogue.OldLetters() : catalogue.Counts().Letters;
        var intake = new LetterIntake(catalogue, read);
        using var writer = new ImportWriter(catalogue, intake, settings.Clock);
        var reporter = new ProgressReporter(progress, Task.FromResult(total), settings.Clock);
        var run = new ImportRun(intake, withIndex ? settings : settings with { LettersPerCatchUp = int.MaxValue }, feed, writer, reporter);
        try
        {
            await Task.Run(() => run.ReadAndWriteAsync(catalogue.LetterFiles(olderOnly).Select(ImportItem.OfKept), cancellation), cancellation).ConfigureAwait(false);
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

        var tally = writer.Tally;
        return new ReadAgainReport(
            tally.New + tally.Replaced, writer.DecisionsBefore, writer.DecisionsAfter, tally.Unchanged, tally.Problems,
            settings.Clock.GetElapsedTime(started).TotalSeconds);
    }
}
