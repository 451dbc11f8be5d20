namespace ImrSearch.App.Tests.Fakes;

/// <summary>A clock that moves only when told; so do its timers, which run once.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private long _ticks;

    /// <summary>Called whenever a timer was set.</summary>
    public Action? OnTimer { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (_lock)
        {
            var now = Interlocked.Add(ref _ticks, by.Ticks);
            due = _timers.FindAll(t => t.DueAt <= now);
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(t => t.Run());
    }

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(FakeClock clock, Action run) : ITimer
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
