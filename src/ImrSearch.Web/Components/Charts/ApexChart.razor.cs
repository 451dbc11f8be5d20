using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ImrSearch.Web.Components.Charts;

/// <summary>
/// A chart drawn by apexcharts, shaped like the component of the same name in Blazor-ApexCharts, which can take its
/// place. The drawing is hidden from assistive technology: whoever places a chart gives its numbers as text beside it.
/// </summary>
public sealed partial class ApexChart<TItem> : IAsyncDisposable
{
    private readonly List<ApexPointSeries<TItem>> _series = [];
    private ElementReference _canvas;
    private IJSObjectReference? _script;
    private string? _drawn;

    /// <summary>What the chart shows; not drawn, since a heading above it says so.</summary>
    [Parameter]
    public string? Title { get; set; }

    [Parameter]
    public ApexChartOptions<TItem> Options { get; set; } = new();

    /// <summary>In pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 220;

    /// <summary>The series.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("remove", _canvas);
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the drawing with it.
        }
    }

    internal void Add(ApexPointSeries<TItem> series) => _series.Add(series);

    // The series below enter anew at every rendering, so that their order is that of the markup.
    protected override void OnParametersSet() => _series.Clear();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var options = JsonSerializer.Serialize(ApexOptions());
        if (options == _drawn)
        {
            return;
        }

        _drawn = options;
        _script ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Components/Charts/ApexChart.razor.js");
        await _script.InvokeVoidAsync("draw", _canvas, options);
    }

    /// <summary>The options in apexcharts' own words (https://apexcharts.com/docs/options); the script adds theme and motion.</summary>
    private JsonObject ApexOptions()
    {
        var isDonut = _series.Any(series => series.SeriesType == SeriesType.Donut);
        var options = new JsonObject
        {
            ["chart"] = new JsonObject
            {
                ["type"] = isDonut ? "donut" : "bar",
                ["height"] = Height,
                ["stacked"] = Options.Chart.Stacked,
            },
            ["colors"] = Strings(Options.Colors),
        };
        if (Options.Fill.Patterns.Count > 0)
        {
            options["fill"] = new JsonObject
            {
                ["type"] = Strings(Options.Fill.Patterns.Select(pattern => pattern == "solid" ? "solid" : "pattern")),
                ["pattern"] = new JsonObject { ["style"] = Strings(Options.Fill.Patterns) },
            };
        }

        if (isDonut)
        {
            AddSlices(options, _series.First(series => series.SeriesType == SeriesType.Donut));
        }
        else
        {
            AddBars(options);
        }

        return options;
    }

    private void AddSlices(JsonObject options, ApexPointSeries<TItem> series)
    {
        options["series"] = Numbers(series.Items.Select(series.YValue));
        options["labels"] = Strings(series.Items.Select(item => Text(series.XValue(item))));
        if (Options.DonutLabel is { } label)
        {
            options["donutLabel"] = new JsonObject { ["value"] = label.Value, ["name"] = label.Name };
        }
    }

    private void AddBars(JsonObject options)
    {
        var categories = _series.SelectMany(series => series.Items.Select(item => Text(series.XValue(item)))).Distinct().ToArray();
        options["xaxis"] = new JsonObject { ["categories"] = Strings(categories) };
        if (Options.YAxisTitle is not null)
        {
            options["yaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Options.YAxisTitle } };
        }

        var all = new JsonArray();
        foreach (var series in _series)
        {
            var values = series.Items.ToLookup(item => Text(series.XValue(item)), series.YValue);
            all.Add(new JsonObject
            {
                ["name"] = series.Name,
                ["data"] = Numbers(categories.Select(category => (decimal?)values[category].Sum())),
            });
        }

        options["series"] = all;
    }

    private static string Text(object value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];

    private static JsonArray Numbers(IEnumerable<decimal?> values) => [.. values.Select(value => (JsonNode)(value ?? 0))];
}
