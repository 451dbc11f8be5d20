using ImrSearch.App.Statistics;
using ImrSearch.Web.Components.Charts;
using ImrSearch.Web.Statistics;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Statistics;

/// <summary>
/// The drawing of one field's table: outcomes as bars, or shares with their intervals; years and quarters as columns and a
/// line. Its numbers are those of the table beside it.
/// </summary>
public partial class FieldChart
{
    private const string A = ChartKey.ColorOfA;
    private const string B = ChartKey.ColorOfB;

    private IReadOnlyList<TableRow> _rows = [];
    private IReadOnlyList<TableRow> _timeline = [];
    private ApexChartOptions<TableRow> _barOptions = new();
    private ApexChartOptions<TableRow> _rateOptions = new();
    private ApexChartOptions<TableRow> _trendOptions = new();
    private ApexChart<TableRow>? _bars;
    private ApexChart<TableRow>? _rates;
    private ApexChart<TableRow>? _trend;

    [Parameter, EditorRequired]
    public FieldTable Table { get; set; } = default!;

    [Parameter]
    public Measure Measure { get; set; }

    [Parameter]
    public string Title { get; set; } = "";

    /// <summary>A row whose bar was clicked.</summary>
    [Parameter]
    public EventCallback<TableRow> OnSelect { get; set; }

    private bool IsRate => Measure == Measure.Rate;

    private int BarHeight => Table.IsInTime ? 240 : 50 + (26 * _rows.Count);

    private int RateHeight => 50 + ((Table.IsCompared ? 40 : 26) * _rows.Count);

    /// <summary>Saves the chart, or the first of two.</summary>
    public Task SavePngAsync(ChartPicture picture) =>
        (!IsRate && !Table.IsCompared ? _bars : Table.IsInTime ? _trend : _rates)?.SavePngAsync(picture) ?? Task.CompletedTask;

    protected override void OnParametersSet()
    {
        _timeline = Table.Timeline();
        _rows = Table.IsInTime ? [.. _timeline, .. Table.NotStated is null ? Array.Empty<TableRow>() : [Table.NotStated]] : Table.Shown;
        _barOptions = Bars();
        _rateOptions = Rates();
        _trendOptions = Trends();
    }

    private static decimal? Low(OutcomeRow row) => Of(row, row.Share.Low);

    private static decimal? High(OutcomeRow row) => Of(row, row.Share.High);

    private static decimal? Rate(OutcomeRow row) => Of(row, row.Share.Rate);

    /// <summary>In percent; null where there is nothing that it would be a share of.</summary>
    private static decimal? Of(OutcomeRow row, double share) => row.Share.N == 0 ? null : Math.Round((decimal)share * 100, 2);

    private ApexChartOptions<TableRow> Bars() => new()
    {
        Chart = new Chart { Stacked = true, StackType = Measure == Measure.Shares ? StackType.Percent100 : StackType.Normal },
        PlotOptions = new PlotOptions { Bar = new PlotOptionsBar { Horizontal = !Table.IsInTime } },
        Colors = [.. Table.Outcomes.Select(label => label.Color)],
        Fill = new Fill { Patterns = [.. Table.Outcomes.Select(label => label.Pattern)] },
    };

    private ApexChartOptions<TableRow> Rates() => new()
    {
        PlotOptions = new PlotOptions { Bar = new PlotOptionsBar { Horizontal = true } },
        Colors = Table.IsCompared ? [A, B] : [A],
        Fill = new Fill { Patterns = Table.IsCompared ? ["slantedLines", "solid"] : ["slantedLines"] },
        Format = ValueFormat.Percent,
        Max = 100,
    };

    private ApexChartOptions<TableRow> Trends() => new()
    {
        Colors = Table.IsCompared ? [A, B, A, B] : [A, A],
        Fill = new Fill { Opacity = Table.IsCompared ? [.18m, .18m, 1, 1] : [.22m, 1] },
        Stroke = Table.IsCompared
            ? new Stroke { Width = [0, 0, 2, 2], DashArray = [0, 0, 0, 5] }
            : new Stroke { Width = [0, 2], DashArray = [0, 0] },
        Format = ValueFormat.Percent,
        Max = 100,
    };

    private Task SelectAsync(SelectedData<TableRow> selected) =>
        selected.Items.Count > 0 && selected.Items[0] is { } row ? OnSelect.InvokeAsync(row) : Task.CompletedTask;
}
