using ImrSearch.Index.Facets;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Counts the values of one keyword field over all segments. Each segment numbers its values by itself; the counts are
/// joined by the <see cref="OrdinalMap"/>.
/// </summary>
internal sealed class FacetCounter(Searcher searcher, string name)
{
    private readonly int _field = searcher.Schema.KeywordField(name);
    private readonly OrdinalMap _ordinals = searcher.Ordinals(searcher.Schema.KeywordField(name));
    private int[]? _counts;
    private SegmentView? _segment;
    private KeywordFieldReader? _reader;
    private int[] _segmentCounts = [];
    private int _missing;

    public string Name => name;

    /// <summary>Says whose groups come next.</summary>
    public void Start(SegmentView segment)
    {
        _segment = segment;
        _reader = segment.Reader.Keywords[_field];
        _segmentCounts = _reader.Column.Start();
    }

    public void Count(ReadOnlySpan<int> groups) => _reader!.Column.Count(groups, _segmentCounts);

    /// <summary>Adds the segment's counts to the others'.</summary>
    public void Finish() => Join(_segment!, _reader!.Column.Finish(_segmentCounts));

    /// <summary>All of that at once, in another unit than groups.</summary>
    public void Add(SegmentView segment, BitSet groups, UnitCounter units)
    {
        Join(segment, units.Count(segment.Reader.Keywords[_field], groups));
    }

    public FacetResult Result() => new(
        name,
        [.. (_counts ?? [])
            .Select((count, number) => new FacetValue(_ordinals.Values[number], count))
            .Where(value => value.Count > 0)
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.Value, StringComparer.Ordinal)],
        _missing);

    private void Join(SegmentView segment, int[] counts)
    {
        _counts ??= new int[_ordinals.Values.Count];
        _missing += counts[0];
        var numbers = _ordinals.Of(segment);
        for (var ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            _counts[numbers[ordinal]] += counts[ordinal + 1];
        }
    }
}
