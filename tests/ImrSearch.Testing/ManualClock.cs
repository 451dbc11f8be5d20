namespace ImrSearch.Testing;

/// <summary>A clock that moves only when told. Waits shorter than a limit pass by themselves, and are noted.</summary>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private long _ticks;

    /// <summary>Timers that are set for less than this run at once, and time goes on by as much.</summary>
    public TimeSpan PassBy { get; init; }

    /// <summary>The waits that passed by themselves.</summary>
    public List<TimeSpan> Passed { get; } = [];

    /// <summary>Called whenever a timer was set.</summary>
    public Action? OnTimer { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(GetTimestamp());

    public void Advance(TimeSpan by)
    {
        ManualTimer[] due;
        lock (_lock)
        {
            var now = Interlocked.Add(ref _ticks, by.Ticks);
            due = [.. _timers.Where(timer => timer.DueAt <= now)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
        {
            timer.Run();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualClock clock, Action run) : ITimer
    {
        public long DueAt { get; private set; }

        public void Run() => run();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }

            lock (clock._lock)
            {
                DueAt = clock.GetTimestamp() + dueTime.Ticks;
                clock._timers.Add(this);
            }

            clock.OnTimer?.Invoke();
            if (dueTime < clock.PassBy)
            {
                clock.Passed.Add(dueTime);
                ThreadPool.QueueUserWorkItem(_ => clock.Advance(dueTime));
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
