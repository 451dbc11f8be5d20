using System.Runtime.InteropServices;
using ImrSearch.Index.Facets;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Counts groups by the values of two keyword fields over all segments; a group counts once in each pair of its values.
/// Each segment numbers its values by itself, so that counts are joined by value.
/// </summary>
internal sealed class CrossCounter(int rowField, int columnField)
{
    /// <summary>Up to so many cells, a segment's counts are a plain table.</summary>
    private const int MaxTableCells = 1 << 16;

    private readonly Dictionary<(string? Row, string? Column), int> _counts = [];

    /// <summary>Counts the groups of a segment, or in another unit what they stand for.</summary>
    public void Add(SegmentView segment, BitSet groups, UnitCounter? units)
    {
        var rows = segment.Reader.Keywords[rowField];
        var columns = segment.Reader.Keywords[columnField];
        if (units is not null)
        {
            foreach (var ((row, column), count) in units.Count(rows, columns, groups))
            {
                Join(rows, row, columns, column, count);
            }

            return;
        }

        var width = columns.ValueCount + 1L;
        var table = (rows.ValueCount + 1) * width <= MaxTableCells ? new int[(rows.ValueCount + 1) * width] : null;
        var sparse = new Dictionary<long, int>();
        for (var group = groups.NextMember(0); group >= 0; group = groups.NextMember(group + 1))
        {
            var (rowStart, rowEnd) = rows.EntriesOf(group);
            var (columnStart, columnEnd) = columns.EntriesOf(group);
            for (var row = rowStart; row < Math.Max(rowEnd, rowStart + 1); row++)
            {
                var value = row < rowEnd ? rows.EntryAt(row) : 0;
                for (var column = columnStart; column < Math.Max(columnEnd, columnStart + 1); column++)
                {
                    var cell = (value * width) + (column < columnEnd ? columns.EntryAt(column) : 0);
                    if (table is not null)
                    {
                        table[cell]++;
                    }
                    else
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(sparse, cell, out _)++;
                    }
                }
            }
        }

        var cells = table is null
            ? sparse.AsEnumerable()
            : table.Select((count, cell) => KeyValuePair.Create((long)cell, count)).Where(pair => pair.Value > 0);
        foreach (var (cell, count) in cells)
        {
            var (row, column) = Math.DivRem(cell, width);
            Join(rows, (int)row, columns, (int)column, count);
        }
    }

    /// <summary>The counts by row, then column, in the order of their letters; missing values last.</summary>
    public IReadOnlyList<CrossCount> Result() =>
    [
        .. _counts.Select(pair => new CrossCount(pair.Key.Row, pair.Key.Column, pair.Value))
            .OrderBy(cell => cell.Row is null).ThenBy(cell => cell.Row, StringComparer.Ordinal)
            .ThenBy(cell => cell.Column is null).ThenBy(cell => cell.Column, StringComparer.Ordinal),
    ];

    private void Join(KeywordFieldReader rows, int row, KeywordFieldReader columns, int column, int count) =>
        CollectionsMarshal.GetValueRefOrAddDefault(
            _counts, (row == 0 ? null : rows.Value(row - 1), column == 0 ? null : columns.Value(column - 1)), out _) += count;
}
