using System.Threading.Channels;

namespace ImrSearch.App.Importing;

/// <summary>
/// Prepares files in parallel and hands them on in source order. Only a bounded number is in memory: when the reader
/// of the queue falls behind, no further files are opened.
/// </summary>
internal sealed class ImportPipeline(LetterIntake intake, int degree)
{
    private const int WaitingPerWorker = 4;

    /// <summary>
    /// Fills a queue with files being prepared; the tasks end in any order, the queue keeps the order of
    /// <paramref name="items"/>. An exception of the enumeration itself ends the queue with it.
    /// </summary>
    public ChannelReader<Task<PreparedFile>> Start(IEnumerable<ImportItem> items, CancellationToken cancellation)
    {
        var queue = Channel.CreateBounded<Task<PreparedFile>>(
            new BoundedChannelOptions(degree * WaitingPerWorker) { SingleReader = true, SingleWriter = true });
        _ = Task.Run(() => FeedAsync(items, queue.Writer, cancellation), CancellationToken.None);
        return queue.Reader;
    }

    private async Task FeedAsync(IEnumerable<ImportItem> items, ChannelWriter<Task<PreparedFile>> queue, CancellationToken cancellation)
    {
        var workers = new SemaphoreSlim(degree);
        try
        {
            foreach (var item in items)
            {
                await workers.WaitAsync(cancellation).ConfigureAwait(false);
                var preparing = Task.Run(() => PrepareAsync(item, workers, cancellation), CancellationToken.None);
                await queue.WriteAsync(preparing, cancellation).ConfigureAwait(false);
            }

            queue.Complete();
        }
        catch (Exception fault)
        {
            queue.Complete(fault);
        }
    }

    private async Task<PreparedFile> PrepareAsync(ImportItem item, SemaphoreSlim workers, CancellationToken cancellation)
    {
        try
        {
            return await intake.PrepareAsync(item, cancellation).ConfigureAwait(false);
        }
        finally
        {
            workers.Release();
        }
    }
}
