using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Charts;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>
/// What is said of a field's chart: the unit, what the bars are, and what does not add up. On the page, where its table
/// stands beside it, and in a picture, which stands alone.
/// </summary>
/// <param name="table">What is drawn.</param>
/// <param name="state">The page's state.</param>
public sealed class ChartCaption(FieldTable table, StatisticsPageState state)
{
    private const string Wilson = "95% Wilson interval";

    /// <summary>Beside the table.</summary>
    public string OnPage => string.Join(' ', [Unit, Drawn, .. InTable, .. Rows, .. Clicks]);

    /// <summary>Below the chart of a picture.</summary>
    public string InPicture => string.Join(' ', ["Unit: the decision.", Drawn, .. Rows]);

    /// <summary>What a picture is of: each set in words, with its size and its share.</summary>
    public IReadOnlyList<string> Sets => table.B is { } b
        ? [$"A: {Set(state.View, table.A.Total)}", $"B: {Set(state.Other!, b.Total)}"]
        : [Set(state.View, table.A.Total)];

    private string Unit => table.B is { } b
        ? $"Unit: the decision; with a stated outcome, A has {Plural.Number(table.A.Total.Share.N)} and B {Plural.Number(b.Total.Share.N)}."
        : $"Unit: the decision, {Plural.Number(table.A.Total.Decisions)} in all.";

    /// <summary>What bars, columns or lines are.</summary>
    private string Drawn => (table.IsCompared, table.IsInTime, state.Measure) switch
    {
        (true, true, _) => $"Lines: the share overturned of A and of B; bands: its {Wilson}s.",
        (true, false, _) => $"Bars: the {Wilson} of the share overturned, in A and in B; marks: the share.",
        (_, true, Measure.Rate) => $"Line: the share overturned; band: its {Wilson}.",
        (_, false, Measure.Rate) => $"Bars: the {Wilson} of each row’s share overturned; marks: the share.",
        (_, _, Measure.Shares) => $"{Bars}: the outcomes’ shares of each {Row}, to 100%{(table.A.Total.WithoutOutcome > 0 ? ", decisions without a stated outcome among them" : "")}.",
        _ => $"{Bars}: how many decisions, by outcome.",
    };

    private IEnumerable<string> InTable => table.IsCompared || state.Measure != Measure.Rate
        ? [$"The table has the share overturned of each {Row}{(table.A.Total.WithoutOutcome > 0 ? "’s decisions with a stated outcome" : "")}, with its {Wilson}."]
        : [];

    private IEnumerable<string> Rows
    {
        get
        {
            if (table.A.IsMultiValued)
            {
                yield return $"A decision with two {StatisticsFields.ValueWords(table.Field)} counts in both rows, so the rows can add up to more than all.";
            }

            if (table.Field == DecisionFields.Reason)
            {
                yield return "A reason goes with the outcome that it is given for: its share says nothing about chances.";
            }

            if (table.Hidden > 0)
            {
                yield return $"The {StatisticsFields.Shown} {Largest} of {Plural.Number(table.All.Count)} values are shown.";
            }
        }
    }

    private IEnumerable<string> Clicks => !table.IsInTime || (state.Measure != Measure.Rate && !table.IsCompared)
        ? ["Click a bar to keep only its decisions, in every chart."]
        : [];

    private string Bars => table.IsInTime ? "Columns" : "Bars";

    private string Row => table.IsInTime ? StatisticsFields.Heading(table.Field).ToLowerInvariant() : "row";

    private string Largest => state.Order switch { RowOrder.Rate => "with the highest share", RowOrder.Name => "first", _ => "most frequent" };

    private static string Set(SearchPageState view, OutcomeRow total)
    {
        var share = total.Share;
        var overturned = share.N == 0 ? "none with a stated outcome"
            : $"{Percent.Of(share.Rate)} overturned of {Plural.Number(share.N)}{(total.WithoutOutcome > 0 ? " with a stated outcome" : "")}, 95% interval {Percent.Of(share.Low)} to {Percent.Of(share.High)}";
        return $"{SetName.Of(view)}. n = {Plural.Of(total.Decisions, "decision")}; {overturned}.";
    }
}
