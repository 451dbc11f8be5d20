using ImrSearch.App.Catalogue;
using ImrSearch.App.Upkeep;

namespace ImrSearch.App.Passages;

/// <summary>
/// Asks the index, and replaces one that turns out to be damaged while it answers: it is moved aside and made anew from
/// the catalogue, the notices say so, and the question is asked again. Those who ask meanwhile are told to try again in a
/// moment. Thread-safe.
/// </summary>
internal sealed class IndexMender(IndexHolder index, IndexFeed feed, WriteAccess access, Notices notices, bool allowed) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _mending = Task.CompletedTask;
    private bool _disposed;

    /// <param name="question">Is asked a second time when the index had to be replaced.</param>
    /// <param name="cancellation">Gives up waiting; the index is made anew all the same.</param>
    /// <exception cref="WorkspaceException">
    /// The index is being made anew, or it is damaged and may not be replaced, by the options or because another process is writing.
    /// </exception>
    public T Ask<T>(Func<IPassageIndex, T> question, CancellationToken cancellation)
    {
        IPassageIndex? asked = null;
        try
        {
            return index.Ask(current => question(asked = current));
        }
        catch (InvalidDataException fault)
        {
            if (!allowed)
            {
                throw new WorkspaceException(
                    $"The search index in {index.Folder} is damaged: {fault.Message} Run \"imrsearch rebuild --index-only\" to make it anew from the catalogue.", fault);
            }

            Mend(asked, fault).WaitAsync(cancellation).GetAwaiter().GetResult();
            return index.Ask(question);
        }
    }

    /// <summary>Several may meet the same damage; one mends it, and not for as long as its own caller has patience.</summary>
    private Task Mend(IPassageIndex? damaged, InvalidDataException fault)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_mending.IsCompleted && index.IsOpened(damaged))
            {
                _mending = Task.Run(() => Replace(fault), _stop.Token);
            }

            return _mending;
        }
    }

    private void Replace(InvalidDataException fault)
    {
        // Another process that is writing here would be disturbed: then this throws, saying so. An import of this one may
        // take hours: nobody waits for that in a search.
        using var held = access.TryEnter() ?? throw new WorkspaceException(
            $"The search index in {index.Folder} is damaged, and is made anew from the catalogue when the import that is running has ended. Try again then. ({fault.Message})",
            fault);
        notices.AddMovedAside(index.StartAnew(), fault);
        feed.CatchUp(_stop.Token);
    }

    /// <summary>Ends a replacing that is going on; the next opening of the folder takes it up.</summary>
    public void Dispose()
    {
        Task mending;
        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            mending = _mending;
        }

        _stop.Cancel();

        mending.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
        _stop.Dispose();
    }
}
