using ImrSearch.Web.Components.Charts;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Components.Statistics;

/// <summary>What the colours and patterns of a field's chart mean: on the page, and in a picture of it.</summary>
internal static class ChartKey
{
    public const string ColorOfA = "var(--outcome-overturned)";
    public const string ColorOfB = "var(--outcome-upheld)";

    public static IReadOnlyList<LegendEntry> Of(FieldTable table, Measure measure) => (table.IsCompared, table.IsInTime, measure) switch
    {
        (true, true, _) => [new("A: line, 95% interval as band", ColorOfA, "line", "side-a"), new("B: dashes, 95% interval as band", ColorOfB, "dashes", "side-b")],
        (true, false, _) => [new("A: 95% interval, mark at the share", ColorOfA, "slantedLines", "side-a"), new("B: 95% interval, mark at the share", ColorOfB, "solid", "side-b")],
        (_, true, Measure.Rate) => [new("Share overturned: line, 95% interval as band", ColorOfA, "line", "interval")],
        (_, false, Measure.Rate) => [new("Share overturned: 95% interval, mark at the share", ColorOfA, "range", "interval")],
        _ => [.. table.Outcomes.Select(label => new LegendEntry(label.Text, label.Color, label.Pattern, $"outcome-{label.Css}"))],
    };
}
