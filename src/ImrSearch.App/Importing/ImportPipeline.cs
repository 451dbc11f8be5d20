using System.Threading.Channels;

namespace ImrSearch.App.Importing;

/// <summary>
/// Prepares files in parallel and hands them on in source order. Only a bounded number is in memory: when the reader
/// of the queue falls behind, no further files are opened. Disposing ends the preparing and waits until nothing of it
/// runs any more, so that the data folder is at rest when the caller lets go of it.
/// </summary>
internal sealed class ImportPipeline : IAsyncDisposable
{
    private const int WaitingPerWorker = 4;

    private readonly LetterIntake _intake;
    private readonly int _degree;
    private readonly SemaphoreSlim _workers;
    private readonly CancellationTokenSource _stop;
    private readonly Task _feeding;

    /// <summary>
    /// Fills a queue with files being prepared; the tasks end in any order, the queue keeps the order of
    /// <paramref name="items"/>. An exception of the enumeration itself ends the queue with it.
    /// </summary>
    public ImportPipeline(LetterIntake intake, int degree, IEnumerable<ImportItem> items, CancellationToken cancellation)
    {
        _intake = intake;
        _degree = degree;
        _workers = new SemaphoreSlim(degree);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = Channel.CreateBounded<Task<PreparedFile>>(
            new BoundedChannelOptions(degree * WaitingPerWorker) { SingleReader = true, SingleWriter = true });
        Queue = queue.Reader;
        _feeding = Task.Run(() => FeedAsync(items, queue.Writer, _stop.Token), CancellationToken.None);
    }

    public ChannelReader<Task<PreparedFile>> Queue { get; }

    private async Task FeedAsync(IEnumerable<ImportItem> items, ChannelWriter<Task<PreparedFile>> queue, CancellationToken cancellation)
    {
        try
        {
            foreach (var item in items)
            {
                await _workers.WaitAsync(cancellation).ConfigureAwait(false);
                var preparing = Task.Run(() => PrepareAsync(item, cancellation), CancellationToken.None);
                await queue.WriteAsync(preparing, cancellation).ConfigureAwait(false);
            }

            queue.Complete();
        }
        catch (Exception fault)
        {
            queue.Complete(fault);
        }
    }

    private async Task<PreparedFile> PrepareAsync(ImportItem item, CancellationToken cancellation)
    {
        try
        {
            return await _intake.PrepareAsync(item, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _workers.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _feeding.ConfigureAwait(false);

        // Nothing is started any more: when every worker's place is free, all have ended.
        for (var i = 0; i < _degree; i++)
        {
            await _workers.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        _workers.Dispose();
        _stop.Dispose();
    }
}
