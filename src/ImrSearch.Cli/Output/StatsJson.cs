using System.Text.Json.Serialization;
using ImrSearch.App.Statistics;

namespace ImrSearch.Cli.Output;

/// <summary>
/// The JSON of <c>stats</c>, as the design's contract states it. <c>total</c> is what a search finds; <c>n</c> is what the
/// rate is of: the row's decisions with a stated outcome. Letters kept as text have none: <c>withoutOutcome</c> says how
/// many of them are left out, where there are any.
/// </summary>
internal static class StatsJson
{
    public static object From(StatisticsResult result, IEnumerable<OutcomeRow> rows) => new Answer(
        "decision",
        result.Totals.Decisions,
        rows.Select(row => new Row(
            row.Value, row.Share.N, row.Share.Overturned, row.Share.Rate, row.Share.Low, row.Share.High, Some(row.WithoutOutcome))),
        Some(result.Total.WithoutOutcome),
        result.MeaningUnavailable);

    private static int? Some(int count) => count == 0 ? null : count;

    private sealed record Answer(
        string Unit,
        int Total,
        IEnumerable<Row> Rows,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? WithoutOutcome,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MeaningUnavailable);

    private sealed record Row(
        string Value,
        int N,
        int Overturned,
        double Rate,
        double Low,
        double High,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? WithoutOutcome);
}
