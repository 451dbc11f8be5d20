using ImrSearch.Index.Segments;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Scoring;

/// <summary>Where a term stands in each segment of a snapshot: looked up once, for its weight and for its scorers. Immutable.</summary>
internal sealed class TermStates
{
    // By the segment's ordinal; a document frequency of 0 = the segment lacks the term.
    private readonly TermInfo[] _infos;

    public TermStates(IReadOnlyList<SegmentView> segments, int field, ReadOnlySpan<byte> term)
    {
        _infos = new TermInfo[segments.Count];
        foreach (var segment in segments)
        {
            if (segment.Reader.Terms[field].TryFind(term, out var info))
            {
                _infos[segment.Ordinal] = info;
                DocumentFrequency += info.DocumentFrequency;
            }
        }
    }

    /// <summary>In how many documents the term occurs; deleted ones count until they are merged away.</summary>
    public long DocumentFrequency { get; }

    /// <summary>Whether the segment has the term.</summary>
    public bool TryGet(SegmentView segment, out TermInfo info)
    {
        info = _infos[segment.Ordinal];
        return info.DocumentFrequency > 0;
    }
}
