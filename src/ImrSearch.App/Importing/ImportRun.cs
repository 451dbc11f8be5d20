using ImrSearch.App.Passages;

namespace ImrSearch.App.Importing;

/// <summary>
/// Reads items in parallel and writes them in order, a batch in one transaction; letters become searchable in steps. The
/// caller holds the write access, and brings the index up to date in the end.
/// </summary>
internal sealed class ImportRun(LetterIntake intake, ImportSettings settings, IndexFeed feed, ImportWriter writer, ProgressReporter reporter)
{
    /// <summary>Deals with every item; cancelling or failing leaves what was committed.</summary>
    public async Task ReadAndWriteAsync(IEnumerable<ImportItem> items, CancellationToken cancellation)
    {
        await using var pipeline = new ImportPipeline(intake, settings.Degree, items, cancellation);
        while (await AwaitAsync(pipeline.Queue.WaitToReadAsync(cancellation).AsTask(), cancellation).ConfigureAwait(false))
        {
            while (pipeline.Queue.TryRead(out var preparing))
            {
                writer.Add(await AwaitAsync(preparing, cancellation).ConfigureAwait(false));
                await CommitIfDueAsync(cancellation).ConfigureAwait(false);
                reporter.ReportNowAndThen(writer.Tally, ProgressReporter.Reading);
            }
        }

        await writer.CommitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits for a file, or for the next to be found; one that takes long does not hold up the writing of those before it.</summary>
    private async Task<T> AwaitAsync<T>(Task<T> awaited, CancellationToken cancellation)
    {
        while (!awaited.IsCompleted && writer.DueIn is { } left)
        {
            using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(awaited, Task.Delay(left, settings.Clock, timer.Token)).ConfigureAwait(false);
            await timer.CancelAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            await CommitIfDueAsync(cancellation).ConfigureAwait(false);
        }

        return await awaited.WaitAsync(cancellation).ConfigureAwait(false);
    }

    private async Task CommitIfDueAsync(CancellationToken cancellation)
    {
        if (!writer.IsDue)
        {
            return;
        }

        await writer.CommitAsync(cancellation).ConfigureAwait(false);
        if (writer.Changed >= settings.LettersPerCatchUp)
        {
            writer.Changed = 0;
            reporter.Report(writer.Tally, ProgressReporter.Indexing);
            feed.CatchUpAfterChange(cancellation, reporter, writer.Tally);
        }
    }
}
