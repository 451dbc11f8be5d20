using ImrSearch.Index.Facets;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Counts the values of one keyword field over all segments. Each segment numbers its values by itself, so that counts
/// are joined by value.
/// </summary>
internal sealed class FacetCounter(string name, int field)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private KeywordFieldReader? _reader;
    private int[] _segmentCounts = [];
    private int _missing;

    public string Name => name;

    /// <summary>Says whose groups come next.</summary>
    public void Start(SegmentView segment)
    {
        _reader = segment.Reader.Keywords[field];
        _segmentCounts = _reader.Column.Start();
    }

    public void Count(ReadOnlySpan<int> groups) => _reader!.Column.Count(groups, _segmentCounts);

    /// <summary>Adds the segment's counts to the others'.</summary>
    public void Finish() => Join(_reader!, _reader!.Column.Finish(_segmentCounts));

    /// <summary>All of that at once, in another unit than groups.</summary>
    public void Add(SegmentView segment, BitSet groups, UnitCounter units)
    {
        var reader = segment.Reader.Keywords[field];
        Join(reader, units.Count(reader, groups));
    }

    public FacetResult Result() => new(
        name,
        [.. _counts
            .Select(pair => new FacetValue(pair.Key, pair.Value))
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.Value, StringComparer.Ordinal)],
        _missing);

    private void Join(KeywordFieldReader reader, int[] counts)
    {
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
}
