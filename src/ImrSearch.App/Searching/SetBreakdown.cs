using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>Turns the index's tables of counts into those that pages show. Pure functions.</summary>
internal static class SetBreakdown
{
    /// <summary>Asks for what <see cref="Outcomes"/> reads.</summary>
    public static Breakdown ByOutcome { get; } = new(DecisionFields.Outcome, DecisionFields.Outcome);

    /// <summary>From a table of outcome by outcome: a decision has one outcome, so its count stands on the diagonal.</summary>
    public static IReadOnlyDictionary<string, int> Outcomes(BreakdownTable table) =>
        table.Cells.Where(c => c.Value == c.ByValue).ToDictionary(c => c.Value, c => c.Count);

    /// <summary>From a table of year by outcome: years ascending, undated decisions last.</summary>
    public static IReadOnlyList<YearOutcomes> Years(BreakdownTable table) =>
    [
        .. table.Cells
            .GroupBy(c => c.Value)
            .OrderBy(year => year.Key == DecisionFields.NotStated)
            .ThenBy(year => year.Key, StringComparer.Ordinal)
            .Select(year => new YearOutcomes(year.Key, year.ToDictionary(c => c.ByValue, c => c.Count))),
    ];
}
