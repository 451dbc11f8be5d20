using ImrSearch.App.Passages;

namespace ImrSearch.App.Statistics;

/// <summary>Makes tables of outcomes of what the index counted. Pure functions.</summary>
internal static class OutcomeTables
{
    /// <param name="counted">A field by outcome.</param>
    /// <param name="total">The whole set.</param>
    public static OutcomeTable Of(BreakdownTable counted, OutcomeRow total)
    {
        var rows = counted.Cells.GroupBy(cell => cell.Value)
            .Select(group => new OutcomeRow(group.Key, group.ToDictionary(cell => cell.ByValue, cell => cell.Count)))
            .ToList();
        return new OutcomeTable
        {
            Field = counted.Field,
            Rows = Ordered(counted.Field, rows.Where(row => row.Value != DecisionFields.NotStated)),
            NotStated = rows.Find(row => row.Value == DecisionFields.NotStated),
            Total = total,
        };
    }

    private static IReadOnlyList<OutcomeRow> Ordered(string field, IEnumerable<OutcomeRow> rows)
    {
        if (DecisionFields.InTime.Contains(field))
        {
            return [.. rows.OrderBy(row => row.Value, StringComparer.Ordinal)];
        }

        var most = rows.OrderByDescending(row => row.Decisions).ThenBy(row => row.Value, StringComparer.Ordinal);
        return DecisionFields.Hierarchical.Contains(field) ? [.. AsTree([.. most])] : [.. most];
    }

    /// <summary>Each node before what is below it, siblings in the order in which they come.</summary>
    private static IEnumerable<OutcomeRow> AsTree(IReadOnlyList<OutcomeRow> rows)
    {
        var below = rows.ToLookup(row => Above(row.Value));
        return Under("");

        IEnumerable<OutcomeRow> Under(string node) => below[node].SelectMany(row => Under(row.Value).Prepend(row));
    }

    private static string Above(string path)
    {
        var end = path.LastIndexOf(DecisionFields.PathSeparator, StringComparison.Ordinal);
        return end < 0 ? "" : path[..end];
    }
}
