using ImrSearch.App;
using ImrSearch.App.Importing;
using ImrSearch.App.Upkeep;

namespace ImrSearch.Web.Hosting;

/// <summary>
/// Reads the letters that an older version read once more, in the background: it goes on when the page that started it
/// is closed, and every page sees the same progress. One at a time. Thread-safe.
/// </summary>
public sealed class ReadAgainJob(UpkeepService upkeep, ILogger<ReadAgainJob> log) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private CancellationTokenSource? _running;

    /// <summary>Something of the below changed; raised on any thread.</summary>
    public event Action? Changed;

    public bool IsRunning => _running is not null;

    /// <summary>How far it is; null when it has not begun.</summary>
    public ImportProgress? Progress { get; private set; }

    /// <summary>What the last run did.</summary>
    public ReadAgainReport? Report { get; private set; }

    /// <summary>Why the last run ended early.</summary>
    public string? Fault { get; private set; }

    /// <summary>Starts, unless it is running.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_running is not null)
            {
                return;
            }

            (Progress, Report, Fault) = (null, null, null);
            _running = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            _ = RunAsync(_running);
        }

        Changed?.Invoke();
    }

    /// <summary>Ends a run early; the letters that were read stay so.</summary>
    public void Cancel()
    {
        lock (_lock)
        {
            _running?.Cancel();
        }
    }

    private async Task RunAsync(CancellationTokenSource running)
    {
        try
        {
            Report = await upkeep.ReadAgainAsync(new Reporter(this), running.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            Fault = "Stopped. The letters that were read again by then are kept; start again to go on with the rest.";
        }
        catch (WorkspaceException fault)
        {
            Fault = fault.Message;
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Reading letters again failed");
            Fault = $"It failed: {fault.Message}";
        }

        lock (_lock)
        {
            _running = null;
            running.Dispose();
        }

        Changed?.Invoke();
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private sealed class Reporter(ReadAgainJob job) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            job.Progress = value;
            job.Changed?.Invoke();
        }
    }
}
