using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Counts the values of one keyword field over all segments. Each segment numbers its values by itself, so that counts
/// are joined by value.
/// </summary>
internal sealed class FacetCounter(string name, int field)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _missing;

    public string Name => name;

    public void Add(SegmentView segment, BitSet groups)
    {
        var reader = segment.Reader.Keywords[field];
        var counts = new int[reader.ValueCount + 1];
        reader.Count(groups, counts);
        _missing += counts[0];
        for (var ordinal = 0; ordinal < reader.ValueCount; ordinal++)
        {
            if (counts[ordinal + 1] is var count and > 0)
            {
                var value = reader.Value(ordinal);
                _counts[value] = _counts.GetValueOrDefault(value) + count;
            }
        }
    }

    public FacetResult Result() => new(
        name,
        [.. _counts
            .Select(pair => new FacetValue(pair.Key, pair.Value))
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.Value, StringComparer.Ordinal)],
        _missing);
}
