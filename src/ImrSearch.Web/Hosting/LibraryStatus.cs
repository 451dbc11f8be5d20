using ImrSearch.App.Upkeep;

namespace ImrSearch.Web.Hosting;

/// <summary>
/// The data folder's status for the parts that every page shows. Counting a large catalogue costs more than a page, so
/// an answer is kept for some seconds. Thread-safe.
/// </summary>
public sealed class LibraryStatus(UpkeepService upkeep, TimeProvider clock)
{
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private WorkspaceStatus? _status;
    private long _taken;

    public WorkspaceStatus Get()
    {
        lock (_lock)
        {
            if (_status is null || clock.GetElapsedTime(_taken) > Keep)
            {
                _status = upkeep.Status();
                _taken = clock.GetTimestamp();
            }

            return _status;
        }
    }

    /// <summary>Something has changed: the next asks anew.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _status = null;
        }
    }
}
