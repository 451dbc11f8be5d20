using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Counts groups by the values of two keyword fields over all segments; a group counts once in each pair of its values.
/// Each segment numbers its values by itself, so that counts are joined by value.
/// </summary>
internal sealed class CrossCounter
{
    private readonly int _rowField;
    private readonly int _columnField;
    private readonly Dictionary<(string? Row, string? Column), int> _counts = [];
    private readonly List<int> _rows = [];
    private readonly List<int> _columns = [];
    private readonly Action<int> _addRow;
    private readonly Action<int> _addColumn;

    public CrossCounter(int rowField, int columnField)
    {
        _rowField = rowField;
        _columnField = columnField;
        _addRow = _rows.Add;
        _addColumn = _columns.Add;
    }

    public void Add(SegmentView segment, BitSet groups)
    {
        var rowReader = segment.Reader.Keywords[_rowField];
        var columnReader = segment.Reader.Keywords[_columnField];
        var counts = new Dictionary<(int Row, int Column), int>();
        for (var group = groups.NextMember(0); group >= 0; group = groups.NextMember(group + 1))
        {
            _rows.Clear();
            _columns.Clear();
            rowReader.ForEach(group, _addRow);
            columnReader.ForEach(group, _addColumn);
            if (_rows.Count == 0)
            {
                _rows.Add(-1);
            }

            if (_columns.Count == 0)
            {
                _columns.Add(-1);
            }

            foreach (var row in _rows)
            {
                foreach (var column in _columns)
                {
                    counts[(row, column)] = counts.GetValueOrDefault((row, column)) + 1;
                }
            }
        }

        foreach (var ((row, column), count) in counts)
        {
            var pair = (row < 0 ? null : rowReader.Value(row), column < 0 ? null : columnReader.Value(column));
            _counts[pair] = _counts.GetValueOrDefault(pair) + count;
        }
    }

    /// <summary>The counts by row, then column, in the order of their letters; missing values last.</summary>
    public IReadOnlyList<CrossCount> Result() =>
    [
        .. _counts.Select(pair => new CrossCount(pair.Key.Row, pair.Key.Column, pair.Value))
            .OrderBy(cell => cell.Row is null).ThenBy(cell => cell.Row, StringComparer.Ordinal)
            .ThenBy(cell => cell.Column is null).ThenBy(cell => cell.Column, StringComparer.Ordinal),
    ];
}
