namespace ImrSearch.Index.Segments;

/// <summary>
/// Numbers the values of a keyword field over all segments of a snapshot (as Lucene's OrdinalMap does), so that counts
/// are joined by number, not by text. Made once for a snapshot. Thread-safe.
/// </summary>
internal sealed class OrdinalMap
{
    private readonly int[][] _globalOrdinals;
    private readonly List<string> _values = [];

    public OrdinalMap(IReadOnlyList<SegmentView> segments, int field)
    {
        _globalOrdinals = new int[segments.Count][];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            var reader = segment.Reader.Keywords[field];
            var ordinals = new int[reader.ValueCount];
            for (var ordinal = 0; ordinal < ordinals.Length; ordinal++)
            {
                var value = reader.Value(ordinal);
                if (!known.TryGetValue(value, out ordinals[ordinal]))
                {
                    known.Add(value, ordinals[ordinal] = _values.Count);
                    _values.Add(value);
                }
            }

            _globalOrdinals[segment.Ordinal] = ordinals;
        }
    }

    /// <summary>The different values, by number.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>The number of each of a segment's values, by its ordinal there.</summary>
    public int[] Of(SegmentView segment) => _globalOrdinals[segment.Ordinal];
}
