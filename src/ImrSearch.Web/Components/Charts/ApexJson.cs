using System.Globalization;
using System.Text.Json.Nodes;

namespace ImrSearch.Web.Components.Charts;

/// <summary>
/// A chart's options and series in apexcharts' own words (https://apexcharts.com/docs/options); the script adds what
/// depends on the reader's browser.
/// </summary>
internal static class ApexJson
{
    public static JsonObject Of<TItem>(ApexChartOptions<TItem> options, IReadOnlyList<ApexBaseSeries<TItem>> series, int height)
    {
        var json = new JsonObject
        {
            ["chart"] = new JsonObject
            {
                ["type"] = TypeOf(series),
                ["height"] = height,
                ["stacked"] = options.Chart.Stacked,
                ["stackType"] = options.Chart.StackType == StackType.Percent100 ? "100%" : "normal",
            },
            ["plotOptions"] = new JsonObject { ["bar"] = new JsonObject { ["horizontal"] = options.PlotOptions.Bar.Horizontal } },
            ["colors"] = Strings(options.Colors),
            ["format"] = options.Format == ValueFormat.Percent ? "percent" : "count",
        };
        AddFill(json, options);
        if (options.Stroke.Width.Count > 0)
        {
            json["stroke"] = new JsonObject { ["width"] = Whole(options.Stroke.Width), ["dashArray"] = Whole(options.Stroke.DashArray) };
        }

        if (series.OfType<ApexPointSeries<TItem>>().FirstOrDefault(one => one.Type == SeriesType.Donut) is { } donut)
        {
            AddSlices(json, donut, options.DonutLabel);
        }
        else
        {
            AddAxes(json, options, series);
        }

        return json;
    }

    /// <summary>The categories of all series, in the order in which they come.</summary>
    public static IReadOnlyList<string> Categories<TItem>(IEnumerable<ApexBaseSeries<TItem>> series) =>
        [.. series.SelectMany(one => one.Items.Select(item => Text(one.XValue(item)))).Distinct()];

    public static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string TypeOf<TItem>(IReadOnlyList<ApexBaseSeries<TItem>> series) =>
        series.Has(SeriesType.Donut) ? "donut"
        : series.Has(SeriesType.RangeBar) ? "rangeBar"
        : series.Has(SeriesType.RangeArea) ? "rangeArea"
        : series.Has(SeriesType.Line) ? "line"
        : "bar";

    private static bool Has<TItem>(this IReadOnlyList<ApexBaseSeries<TItem>> series, SeriesType type) => series.Any(one => one.Type == type);

    private static void AddFill<TItem>(JsonObject json, ApexChartOptions<TItem> options)
    {
        if (options.Fill.Patterns.Count > 0)
        {
            json["fill"] = new JsonObject
            {
                ["type"] = Strings(options.Fill.Patterns.Select(pattern => pattern == "solid" ? "solid" : "pattern")),
                ["pattern"] = new JsonObject { ["style"] = Strings(options.Fill.Patterns) },
            };
        }
        else if (options.Fill.Opacity.Count > 0)
        {
            json["fill"] = new JsonObject { ["type"] = "solid", ["opacity"] = Numbers(options.Fill.Opacity.Select(opacity => (decimal?)opacity)) };
        }
    }

    private static void AddSlices<TItem>(JsonObject json, ApexPointSeries<TItem> series, DonutLabel? label)
    {
        json["series"] = Numbers(series.Items.Select(item => series.YValue(item) ?? 0m).Cast<decimal?>());
        json["labels"] = Strings(series.Items.Select(item => Text(series.XValue(item))));
        if (label is not null)
        {
            json["donutLabel"] = new JsonObject { ["value"] = label.Value, ["name"] = label.Name };
        }
    }

    private static void AddAxes<TItem>(JsonObject json, ApexChartOptions<TItem> options, IReadOnlyList<ApexBaseSeries<TItem>> series)
    {
        var categories = Categories(series);
        json["xaxis"] = new JsonObject { ["categories"] = Strings(categories) };
        var axis = new JsonObject();
        if (options.YAxisTitle is not null)
        {
            axis["title"] = new JsonObject { ["text"] = options.YAxisTitle };
        }

        if (options.Max is { } max)
        {
            axis["max"] = max;
        }

        json["yaxis"] = axis;
        json["series"] = new JsonArray([.. series.Select(one => (JsonNode)new JsonObject
        {
            ["name"] = one.Name,
            ["type"] = Name(one.Type),
            ["data"] = one is ApexRangeSeries<TItem> range ? Ranges(range, categories) : Points((ApexPointSeries<TItem>)one, categories),
        })]);
    }

    private static string Name(SeriesType type) => type switch
    {
        SeriesType.Line => "line",
        SeriesType.RangeArea => "rangeArea",
        SeriesType.RangeBar => "rangeBar",
        _ => "bar",
    };

    private static JsonArray Points<TItem>(ApexPointSeries<TItem> series, IEnumerable<string> categories)
    {
        var values = series.Items.ToLookup(item => Text(series.XValue(item)), series.YValue);
        return series.Type == SeriesType.Line
            ? new JsonArray([.. categories.Select(category => (JsonNode)new JsonObject { ["x"] = category, ["y"] = values[category].FirstOrDefault() })])
            : Numbers(categories.Select(category => (decimal?)values[category].Sum(value => value ?? 0)));
    }

    private static JsonArray Ranges<TItem>(ApexRangeSeries<TItem> series, IEnumerable<string> categories)
    {
        var items = series.Items.ToLookup(item => Text(series.XValue(item)));
        return new JsonArray([.. categories.Select(category => (JsonNode)Range(series, category, items[category].FirstOrDefault()))]);
    }

    private static JsonObject Range<TItem>(ApexRangeSeries<TItem> series, string category, TItem? item)
    {
        var (low, high) = item is null ? (null, null) : (series.YMinValue(item), series.YMaxValue(item));
        var point = new JsonObject { ["x"] = category, ["y"] = Numbers([low, high]) };
        if (item is not null && series.Mark?.Invoke(item) is { } mark)
        {
            point["goals"] = new JsonArray(new JsonObject
            {
                ["name"] = series.Name,
                ["value"] = mark,
                ["strokeWidth"] = 4,
                ["strokeHeight"] = 14,
                ["strokeColor"] = "var(--ink)",
            });
        }

        return point;
    }

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];

    private static JsonArray Whole(IEnumerable<int> values) => [.. values.Select(value => (JsonNode)value)];

    private static JsonArray Numbers(IEnumerable<decimal?> values) => [.. values.Select(value => value is { } number ? (JsonNode)number : null)];
}
