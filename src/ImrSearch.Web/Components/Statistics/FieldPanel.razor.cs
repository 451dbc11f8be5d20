using ImrSearch.Web.Searching;
using ImrSearch.Web.Statistics;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Statistics;

/// <summary>One field's chart with its table: the same rows, drawn and written.</summary>
public partial class FieldPanel
{
    private const string Click = "Click a bar to keep only its decisions, in every chart.";

    private FieldChart? _chart;

    [Parameter, EditorRequired]
    public FieldTable Table { get; set; } = default!;

    [Parameter, EditorRequired]
    public StatisticsPageState State { get; set; } = default!;

    /// <summary>A row whose bar was clicked.</summary>
    [Parameter]
    public EventCallback<TableRow> OnSelect { get; set; }

    private string Id => $"by-{Table.Field}";

    private string Title => $"Outcomes by {StatisticsFields.Heading(Table.Field).ToLowerInvariant()}";

    /// <summary>Unit, denominator, and what does not add up.</summary>
    private string Caption => string.Join(' ', Sentences());

    private IReadOnlyList<(string Css, string Text)> Legend =>
        Table.IsCompared ? [("side-a", "A"), ("side-b", "B")]
        : State.Measure == Measure.Rate ? [("interval", "Share overturned: 95% interval, mark at the share")]
        : [.. Table.Outcomes.Select(label => ($"outcome-{label.Css}", label.Text))];

    private IEnumerable<string> Sentences()
    {
        var a = Table.A.Total;
        yield return Table.B is { } b
            ? $"Unit: the decision. A has {Plural.Of(a.Share.N, "decision")} with a stated outcome, B {Plural.Number(b.Total.Share.N)}; shares overturned are of these, row by row, with their 95% intervals."
            : $"Unit: the decision, {Plural.Number(a.Decisions)} in all. Shares overturned are of each row’s decisions{(a.WithoutOutcome > 0 ? " with a stated outcome" : "")}, with their 95% intervals.";
        if (Table.A.IsMultiValued)
        {
            yield return $"A decision with two {Many(StatisticsFields.ValueWord(Table.Field))} counts in both rows, so the rows can add up to more than all.";
        }

        if (Table.Hidden > 0)
        {
            yield return $"The {StatisticsFields.Shown} {Largest} of {Plural.Number(Table.All.Count)} values are shown.";
        }

        if (!Table.IsInTime || HasBars)
        {
            yield return Click;
        }
    }

    private bool HasBars => State.Measure != Measure.Rate && !Table.IsCompared;

    private string Largest => State.Order switch { RowOrder.Rate => "with the highest share", RowOrder.Name => "first", _ => "most frequent" };

    private static string Many(string word) => word == "specialty" ? "specialties" : word.EndsWith(" or chapter", StringComparison.Ordinal) ? "guidelines or chapters" : word + "s";

    private Task SavePngAsync() => _chart?.SavePngAsync(
        $"imr-statistics-{Table.Field}",
        (State.Other is { } other ? $"A: {Words(State.View)}. B: {Words(other)}. " : $"{Words(State.View)}. ") + Caption.Replace(Click, "", StringComparison.Ordinal))
        ?? Task.CompletedTask;

    private static string Words(SearchPageState view) =>
        view.Query.Length > 0 ? $"“{view.Query}”, {SetName.Of(view)}"
        : view.Filters.Count > 0 ? SetName.Of(view)
        : "All decisions";
}
