using ImrSearch.Index.Facets;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Counts documents or parents where values belong to groups: each group stands for its matching documents, or for its
/// parent, which counts once in a value however many of its groups hold it.
/// </summary>
/// <param name="segment">Whose groups they are.</param>
/// <param name="unit">What is counted.</param>
/// <param name="documents">The documents that match.</param>
internal sealed class UnitCounter(SegmentView segment, CountUnit unit, BitSet documents)
{
    private readonly List<int> _entries = [];
    private readonly List<int> _others = [];

    /// <summary>Entry 0 those without a value, entry n + 1 those with the value of ordinal n.</summary>
    public int[] Count(KeywordFieldReader values, BitSet groups)
    {
        var counts = new int[values.ValueCount + 1];
        var lastUnit = new int[counts.Length];
        Array.Fill(lastUnit, -1);
        for (var group = groups.NextMember(0); group >= 0; group = groups.NextMember(group + 1))
        {
            foreach (var entry in Entries(values, group, _entries))
            {
                counts[entry] += lastUnit[entry] == UnitOf(group) ? 0 : Weight(group);
                lastUnit[entry] = UnitOf(group);
            }
        }

        return counts;
    }

    /// <summary>The same for pairs of values; no pair without a count.</summary>
    public Dictionary<(int Row, int Column), int> Count(KeywordFieldReader rows, KeywordFieldReader columns, BitSet groups)
    {
        var counts = new Dictionary<(int, int), int>();
        var lastUnit = new Dictionary<(int, int), int>();
        for (var group = groups.NextMember(0); group >= 0; group = groups.NextMember(group + 1))
        {
            foreach (var row in Entries(rows, group, _entries))
            {
                foreach (var column in Entries(columns, group, _others))
                {
                    var pair = (row, column);
                    if (!lastUnit.TryGetValue(pair, out var last) || last != UnitOf(group))
                    {
                        counts[pair] = counts.GetValueOrDefault(pair) + Weight(group);
                        lastUnit[pair] = UnitOf(group);
                    }
                }
            }
        }

        return counts;
    }

    /// <summary>Lists the entries of a group; a single 0 where it has no value.</summary>
    private static List<int> Entries(KeywordFieldReader values, int group, List<int> entries)
    {
        entries.Clear();
        var (from, to) = values.Column.EntriesOf(group);
        for (var entry = from; entry < to; entry++)
        {
            entries.Add(values.Column.EntryAt(entry));
        }

        if (from == to)
        {
            entries.Add(0);
        }

        return entries;
    }

    private int UnitOf(int group) => unit == CountUnit.Parent ? segment.Reader.Keys.ParentOf(group) : group;

    private int Weight(int group)
    {
        if (unit != CountUnit.Document)
        {
            return 1;
        }

        var (from, to) = segment.Reader.Keys.DocumentsOf(group);
        var count = 0;
        for (var document = documents.NextMember(from); document >= 0 && document < to; document = documents.NextMember(document + 1))
        {
            count++;
        }

        return count;
    }
}
