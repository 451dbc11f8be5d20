using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>What a chart, its table and its CSV show of one field: the same rows in the same order.</summary>
public sealed class FieldTable
{
    // So many years of quarters are filled in; dates farther apart are misread ones.
    private const int MostYears = 20;

    /// <param name="a">The set.</param>
    /// <param name="b">The set that it is compared with, or null.</param>
    /// <param name="order">Of the rows; years and quarters keep theirs, "Not stated" comes last.</param>
    /// <param name="isWhole">False to show the first rows only.</param>
    public FieldTable(OutcomeTable a, OutcomeTable? b, RowOrder order, bool isWhole)
    {
        (A, B) = (a, b);
        var values = a.Rows.Select(row => row.Value).Union(b?.Rows.Select(row => row.Value) ?? [], StringComparer.OrdinalIgnoreCase);
        All = Ordered([.. values.Select(Row)], order);
        NotStated = a.NotStated is null && b?.NotStated is null ? null : Row(DecisionFields.NotStated);

        // One row behind a link would cost as much room as the row itself.
        var room = isWhole || IsInTime || All.Count <= StatisticsFields.Shown + 1 ? All.Count : StatisticsFields.Shown;
        Shown = [.. All.Take(room), .. NotStated is null ? Array.Empty<TableRow>() : [NotStated]];
        Hidden = All.Count - room;
        CanBeFolded = isWhole && !IsInTime && All.Count > StatisticsFields.Shown + 1;
    }

    public OutcomeTable A { get; }

    public OutcomeTable? B { get; }

    public string Field => A.Field;

    public bool IsCompared => B is not null;

    /// <summary>Whether its values follow each other in time: they are drawn as columns and a line.</summary>
    public bool IsInTime => DecisionFields.InTime.Contains(Field);

    /// <summary>Every value, without "Not stated".</summary>
    public IReadOnlyList<TableRow> All { get; }

    /// <summary>Decisions without the field; null when there are none.</summary>
    public TableRow? NotStated { get; }

    /// <summary>The rows to show, "Not stated" last.</summary>
    public IReadOnlyList<TableRow> Shown { get; }

    /// <summary>How many values are not shown.</summary>
    public int Hidden { get; }

    /// <summary>Whether the whole table is shown and can be folded again.</summary>
    public bool CanBeFolded { get; }

    /// <summary>Outcomes that occur in the first set, in the order in which charts and tables show them.</summary>
    public IReadOnlyList<OutcomeLabel> Outcomes =>
    [
        .. OutcomeLabel.All.Select(label => label.Value).Union(A.Total.Outcomes.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(outcome => A.Total.Outcomes.GetValueOrDefault(outcome) > 0).Select(OutcomeLabel.Of),
    ];

    /// <summary>The years or quarters of the table with those between them that nothing was decided in.</summary>
    public IReadOnlyList<TableRow> Timeline()
    {
        if (All.Count == 0)
        {
            return [];
        }

        var known = All.ToDictionary(row => row.Value, StringComparer.OrdinalIgnoreCase);
        var (first, last) = (Year(All[0].Value), Year(All[^1].Value));
        if (first == 0 || last - first > MostYears)
        {
            return All;
        }

        var periods = Enumerable.Range(first, last - first + 1).Select(year => year.ToString("0000", CultureInfo.InvariantCulture));
        if (Field == DecisionFields.Quarter)
        {
            periods = periods.SelectMany(year => Enumerable.Range(1, 4).Select(quarter => $"{year}-Q{quarter}"))
                .Where(quarter => string.CompareOrdinal(quarter, All[0].Value) >= 0 && string.CompareOrdinal(quarter, All[^1].Value) <= 0);
        }

        return [.. periods.Select(period => known.GetValueOrDefault(period) ?? Row(period))];
    }

    private static int Year(string value) =>
        value.Length >= 4 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    private TableRow Row(string value) => new(
        value,
        FieldLabels.Value(Field, value),
        A.Find(value) ?? Nothing(value),
        B is null ? null : B.Find(value) ?? Nothing(value));

    private static OutcomeRow Nothing(string value) => new(value, new Dictionary<string, int>());

    private IReadOnlyList<TableRow> Ordered(IReadOnlyList<TableRow> rows, RowOrder order)
    {
        if (IsInTime)
        {
            return [.. rows.OrderBy(row => row.Value, StringComparer.Ordinal)];
        }

        var most = rows.OrderByDescending(row => row.A.Decisions + (row.B?.Decisions ?? 0)).ThenBy(row => row.Label, StringComparer.OrdinalIgnoreCase);
        return order switch
        {
            RowOrder.Rate => [.. most.OrderByDescending(row => row.A.Share.N > 0).ThenByDescending(row => row.A.Share.Rate)],
            RowOrder.Name => [.. rows.OrderBy(row => row.Label, StringComparer.OrdinalIgnoreCase)],
            _ => [.. most],
        };
    }
}
