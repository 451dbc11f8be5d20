using ImrSearch.App.Searching;
using ImrSearch.Web.Charts;
using ImrSearch.Web.Components.Charts;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Controls;

/// <summary>The outcomes of exactly one result set: share overturned, donut, by year; each with its numbers as text.</summary>
public partial class OutcomePanel
{
    private OutcomeSummary _summary = default!;
    private IReadOnlyList<OutcomeLabel> _labels = [];
    private ApexChartOptions<OutcomeCount> _donut = new();
    private ApexChartOptions<YearOutcomes> _bars = new();

    /// <summary>Decisions of the set by outcome.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, int> Outcomes { get; set; } = default!;

    /// <summary>The same decisions by year and outcome.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<YearOutcomes> Years { get; set; } = [];

    /// <summary>True when the set was made by choosing outcomes.</summary>
    [Parameter]
    public bool IsOutcomeChosen { get; set; }

    /// <summary>True when the set holds the nearest in meaning.</summary>
    [Parameter]
    public bool IsByMeaning { get; set; }

    /// <summary>The share to be expected; null for none.</summary>
    [Parameter]
    public ExpectedShare? Baseline { get; set; }

    /// <summary>The view whose outcomes these are: then there are links to what else can be done with it.</summary>
    [Parameter]
    public SearchPageState? State { get; set; }

    /// <summary>Whether the share differs from what was to be expected by more than chance would make it.</summary>
    private string Compared => (_summary.Share, Baseline!.Rate) switch
    {
        ({ IsFew: true }, _) => "",
        var (share, rate) when rate < share.Low => "This set was overturned more often, by more than chance easily makes it.",
        var (share, rate) when rate > share.High => "This set was overturned less often, by more than chance easily makes it.",
        _ => "That lies within the interval: the difference may be chance.",
    };

    protected override void OnParametersSet()
    {
        _summary = new OutcomeSummary(Outcomes);
        _labels = [.. _summary.Counts.Select(count => count.Outcome)];
        _donut = new ApexChartOptions<OutcomeCount>
        {
            Colors = Colors(),
            Fill = Patterns(),
            DonutLabel = new DonutLabel(Plural.Number(_summary.Decisions), _summary.Decisions == 1 ? "decision" : "decisions"),
        };
        _bars = new ApexChartOptions<YearOutcomes>
        {
            Chart = new Chart { Stacked = true },
            Colors = Colors(),
            Fill = Patterns(),
        };
    }

    private string Export(string format) => State!.WithPage(1).WithoutPicked().ToUrl($"/export/decisions.{format}");

    private IReadOnlyList<string> Colors() => [.. _labels.Select(label => label.Color)];

    private Fill Patterns() => new() { Patterns = [.. _labels.Select(label => label.Pattern)] };
}
