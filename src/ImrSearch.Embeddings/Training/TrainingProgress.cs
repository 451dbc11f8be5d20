namespace ImrSearch.Embeddings.Training;

/// <summary>Turns the steps of a training into a share of the whole that never falls. Thread-safe.</summary>
internal sealed class TrainingProgress(IProgress<double>? target)
{
    /// <summary>The share of reading and analysing; the rest is arithmetic.</summary>
    public const double ReadingShare = 0.35;

    private readonly Lock _lock = new();
    private double _last = -1;

    /// <summary>How far the whole is, 0 to 1. What lies behind the last report is not reported.</summary>
    public void Report(double share)
    {
        if (target is null)
        {
            return;
        }

        lock (_lock)
        {
            share = Math.Clamp(share, 0, 1);
            if (share > _last)
            {
                _last = share;
                target.Report(share);
            }
        }
    }

    public void Finish() => Report(1);
}
