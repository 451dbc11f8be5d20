using ImrSearch.App.Passages;

namespace ImrSearch.App.Tests.Fakes;

/// <summary>What a fake index has "on disk": it outlives the index object, as files do.</summary>
internal sealed class FakeIndexState
{
    private readonly Lock _lock = new();
    private SortedDictionary<string, IReadOnlyList<DecisionDocument>> _letters = new(StringComparer.Ordinal);

    public long AppliedChange { get; private set; }

    /// <summary>Sizes of the steps that were applied, in letters.</summary>
    public List<int> Steps { get; } = [];

    /// <summary>Makes the next steps fail before anything becomes visible, as a crash would.</summary>
    public Exception? FailApply { get; set; }

    /// <summary>Makes opening fail while the folder holds a file of this name.</summary>
    public string? DamageMark { get; set; }

    public Exception? FailOpen { get; set; }

    public Exception? FailStatus { get; set; }

    /// <summary>Makes searches fail.</summary>
    public Exception? FailSearch { get; set; }

    public Action? OnOpen { get; set; }

    public List<string> VerifyFaults { get; } = [];

    public Dictionary<string, string> Corrections { get; } = [];

    public Action? OnChangeRead { get; set; }

    public IReadOnlyList<DecisionDocument> Documents
    {
        get
        {
            lock (_lock)
            {
                return [.. _letters.Values.SelectMany(d => d)];
            }
        }
    }

    public IReadOnlyList<string> LetterIds
    {
        get
        {
            lock (_lock)
            {
                return [.. _letters.Keys];
            }
        }
    }

    public void Apply(IEnumerable<LetterChange> changes, long upTo, CancellationToken cancellation, bool fromScratch = false)
    {
        var next = fromScratch
            ? new(StringComparer.Ordinal)
            : new SortedDictionary<string, IReadOnlyList<DecisionDocument>>(_letters, StringComparer.Ordinal);
        var count = 0;
        foreach (var change in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            OnChangeRead?.Invoke();
            count++;
            next.Remove(change.LetterId);
            if (change.Decisions.Count > 0)
            {
                next[change.LetterId] = change.Decisions;
            }
        }

        if (FailApply is not null)
        {
            throw FailApply;
        }

        lock (_lock)
        {
            _letters = next;
            AppliedChange = upTo;
            Steps.Add(count);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _letters = new(StringComparer.Ordinal);
            AppliedChange = 0;
        }
    }
}
