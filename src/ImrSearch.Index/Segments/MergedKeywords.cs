using ImrSearch.Index.Facets;

namespace ImrSearch.Index.Segments;

/// <summary>
/// One keyword field of several segments without the deleted groups. Holds a few bytes for each value; the groups are
/// read from the segments each time they are asked for.
/// </summary>
internal sealed class MergedKeywords : IKeywordSource
{
    private const int Unused = -1;

    private readonly IReadOnlyList<SegmentView> _segments;
    private readonly int _field;

    // The merged ordinal of each segment's values, and where a merged value is found.
    private readonly int[][] _ordinals;
    private readonly List<(int Segment, int Ordinal)> _values = [];

    public MergedKeywords(IReadOnlyList<SegmentView> segments, int field)
    {
        _segments = segments;
        _field = field;
        _ordinals = [.. segments.Select(Used)];
        MergeValues();
    }

    public int ValueCount => _values.Count;

    public bool HasSeveral { get; private set; }

    public string Value(int ordinal) => Reader(_values[ordinal].Segment).Value(_values[ordinal].Ordinal);

    public void VisitGroups(OrdinalsVisitor visit)
    {
        var merged = new int[16];
        for (var i = 0; i < _segments.Count; i++)
        {
            var reader = Reader(i);
            var ordinals = _ordinals[i];
            var live = _segments[i].LiveGroups;
            for (var group = 0; group < _segments[i].Info.GroupCount; group++)
            {
                if (live?.Contains(group) == false)
                {
                    continue;
                }

                var (from, to) = reader.Column.EntriesOf(group);
                if (to - from > merged.Length)
                {
                    merged = new int[2 * (to - from)];
                }

                var count = 0;
                for (var entry = from; entry < to; entry++)
                {
                    if (reader.Column.EntryAt(entry) - 1 is var ordinal and >= 0)
                    {
                        merged[count++] = ordinals[ordinal];
                    }
                }

                visit(merged.AsSpan(0, count));
            }
        }
    }

    private KeywordFieldReader Reader(int segment) => _segments[segment].Reader.Keywords[_field];

    /// <summary>0 for each value that a group still has, else <see cref="Unused"/>.</summary>
    private int[] Used(SegmentView segment)
    {
        var reader = segment.Reader.Keywords[_field];
        var used = new int[reader.ValueCount];
        Array.Fill(used, Unused);
        for (var group = 0; group < segment.Info.GroupCount; group++)
        {
            if (segment.LiveGroups?.Contains(group) == false)
            {
                continue;
            }

            var (from, to) = reader.Column.EntriesOf(group);
            HasSeveral |= to - from > 1;
            for (var entry = from; entry < to; entry++)
            {
                if (reader.Column.EntryAt(entry) - 1 is var ordinal and >= 0)
                {
                    used[ordinal] = 0;
                }
            }
        }

        return used;
    }

    /// <summary>The segments have their values in order; goes over them side by side.</summary>
    private void MergeValues()
    {
        var heads = new PriorityQueue<(int Segment, int Ordinal), string>(Comparer<string>.Create(KeywordFormat.Compare));
        for (var i = 0; i < _segments.Count; i++)
        {
            Queue(heads, i, 0);
        }

        var last = "";
        while (heads.TryDequeue(out var head, out var value))
        {
            if (_values.Count == 0 || value != last)
            {
                _values.Add(head);
                last = value;
            }

            _ordinals[head.Segment][head.Ordinal] = _values.Count - 1;
            Queue(heads, head.Segment, head.Ordinal + 1);
        }
    }

    private void Queue(PriorityQueue<(int Segment, int Ordinal), string> heads, int segment, int from)
    {
        var ordinals = _ordinals[segment];
        while (from < ordinals.Length && ordinals[from] == Unused)
        {
            from++;
        }

        if (from < ordinals.Length)
        {
            heads.Enqueue((segment, from), Reader(segment).Value(from));
        }
    }
}
