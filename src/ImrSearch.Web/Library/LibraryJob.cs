using System.Diagnostics;
using ImrSearch.App;
using ImrSearch.Web.Hosting;

namespace ImrSearch.Web.Library;

/// <summary>
/// The one thing that is being done to the library: it goes on when the page that started it is closed, and every page
/// sees the same. One at a time; uploads that come meanwhile wait for their turn. Thread-safe.
/// </summary>
public sealed class LibraryJob(LibraryStatus status, TimeProvider clock, ILogger<LibraryJob> log) : IAsyncDisposable
{
    // The time that pages show goes on where nothing else does.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Queue<LibraryWork> _waiting = new();
    private CancellationTokenSource? _cancel;
    private Task _running = Task.CompletedTask;
    private bool _disposed;
    private long _started;
    private long _stageStarted;
    private volatile LibraryJobState _state = LibraryJobState.None;

    /// <summary><see cref="State"/> is another; raised on any thread.</summary>
    public event Action? Changed;

    public LibraryJobState State => _state;

    /// <summary>Starts, unless something is running.</summary>
    /// <returns>False when it was not started.</returns>
    public bool TryStart(LibraryWork work)
    {
        lock (_lock)
        {
            if (_state.IsRunning || _disposed)
            {
                return false;
            }

            Begin(work);
        }

        Changed?.Invoke();
        return true;
    }

    /// <summary>Starts now or when what runs has ended.</summary>
    public void Enqueue(LibraryWork work)
    {
        lock (_lock)
        {
            if (_state.IsRunning || _disposed)
            {
                _waiting.Enqueue(work);
                _state = _state with { Waiting = _waiting.Count };
            }
            else
            {
                Begin(work);
            }
        }

        Changed?.Invoke();
    }

    /// <summary>Asks a job to stop; what it has committed is kept.</summary>
    /// <param name="number">The job that was seen running: one that has begun since is not stopped by an old page.</param>
    public void Stop(int number)
    {
        lock (_lock)
        {
            if (_cancel is null || _state.Number != number)
            {
                return;
            }

            _state = _state with { IsStopping = true };
            _cancel.Cancel();
        }

        Changed?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        Task running;
        lock (_lock)
        {
            _disposed = true;
            _cancel?.Cancel();
            running = _running;
        }

        // The data folder is to be at rest when the program lets go of it.
        await running.ConfigureAwait(false);
    }

    // Under the lock.
    private void Begin(LibraryWork work)
    {
        _cancel = new CancellationTokenSource();
        _started = _stageStarted = Stopwatch.GetTimestamp();
        _state = _state.Next(work.Title) with { Waiting = _waiting.Count };
        var cancel = _cancel;
        _running = Task.Run(() => RunAsync(work, cancel));
    }

    private async Task RunAsync(LibraryWork work, CancellationTokenSource cancel)
    {
        LibraryOutcome? outcome = null;
        string? fault = null;
        var stopped = false;
        var isKept = false;
        await using (new Timer(_ => Update(state => state), null, Tick, Tick))
        {
            try
            {
                outcome = await work.RunAsync(new Reporter(this), cancel.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                (fault, stopped, isKept) = (work.WhenStopped, true, _disposed);
            }
            catch (WorkspaceException refused)
            {
                (fault, isKept) = (refused.Message + work.WhenKept, true);
            }
            catch (Exception unforeseen)
            {
                log.LogError(unforeseen, "A job on the library failed");
                isKept = true;
                fault = $"It failed: {unforeseen.Message} What was committed before is kept. Try again; the program's log says more.{work.WhenKept}";
            }
        }

        try
        {
            // Only a user's stop gives up what was handed in; what the program's end or a fault kept from being done is done at
            // the next start.
            if (!isKept)
            {
                work.CleanUp();
            }
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(left, "Files of a job that has ended could not be deleted");
        }

        status.Forget();
        lock (_lock)
        {
            _cancel = null;
            cancel.Dispose();
            _state = _state with
            {
                IsRunning = false,
                IsStopping = false,
                Outcome = outcome,
                Fault = fault,
                WasStopped = stopped,
                Ended = clock.GetLocalNow(),
                Elapsed = Stopwatch.GetElapsedTime(_started),
            };
            if (!_disposed && _waiting.TryDequeue(out var next))
            {
                Begin(next);
            }
        }

        Changed?.Invoke();
    }

    private void Update(Func<LibraryJobState, LibraryJobState> change)
    {
        lock (_lock)
        {
            if (!_state.IsRunning)
            {
                return;
            }

            _state = change(_state) with { Elapsed = Stopwatch.GetElapsedTime(_started), StageElapsed = Stopwatch.GetElapsedTime(_stageStarted) };
        }

        Changed?.Invoke();
    }

    private sealed class Reporter(LibraryJob job) : IProgress<LibraryProgress>
    {
        public void Report(LibraryProgress value) => job.Update(state =>
        {
            if (state.Progress?.Stage != value.Stage)
            {
                job._stageStarted = Stopwatch.GetTimestamp();
            }

            return state with { Progress = value };
        });
    }
}
