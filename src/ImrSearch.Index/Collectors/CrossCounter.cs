using System.Runtime.InteropServices;
using ImrSearch.Index.Facets;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Counts groups by the values of two keyword fields over all segments; a group counts once in each pair of its values.
/// Each segment numbers its values by itself, so that counts are joined by value.
/// </summary>
internal sealed class CrossCounter(int rowField, int columnField)
{
    /// <summary>Up to so many cells, a segment's counts are a plain table.</summary>
    private const int MaxTableCells = 1 << 16;

    private const int Chunk = 512;

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

        foreach (var (row, column, count) in CountPairs(rows.Column, columns.Column, groups))
        {
            foreach (var value in rows.Column.ValuesOf(row))
            {
                foreach (var other in columns.Column.ValuesOf(column))
                {
                    Join(rows, value, columns, other, count);
                }
            }
        }
    }

    /// <summary>Counts pairs of what the two columns hold, values or sets of values; few differ, however many groups there are.</summary>
    private static IEnumerable<(int Row, int Column, int Count)> CountPairs(KeywordColumn rows, KeywordColumn columns, BitSet groups)
    {
        long width = columns.ColumnValues;
        var table = rows.ColumnValues * width <= MaxTableCells ? new int[rows.ColumnValues * width] : null;
        var sparse = new Dictionary<long, int>();
        var members = new int[Chunk];
        var rowNumbers = new int[Chunk];
        var columnNumbers = new int[Chunk];
        var from = 0;
        while (groups.CopyMembers(ref from, members) is var count and > 0)
        {
            rows.CopyTo(members.AsSpan(0, count), rowNumbers);
            columns.CopyTo(members.AsSpan(0, count), columnNumbers);
            for (var i = 0; i < count; i++)
            {
                var cell = (rowNumbers[i] * width) + columnNumbers[i];
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

        var cells = table is null
            ? sparse.AsEnumerable()
            : table.Select((count, cell) => KeyValuePair.Create((long)cell, count)).Where(pair => pair.Value > 0);
        return cells.Select(pair => ((int)(pair.Key / width), (int)(pair.Key % width), pair.Value));
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
