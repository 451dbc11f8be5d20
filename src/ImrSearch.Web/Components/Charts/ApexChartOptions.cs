namespace ImrSearch.Web.Components.Charts;

/// <summary>How a chart of <typeparamref name="TItem"/> looks; named as Blazor-ApexCharts names it, as far as it is used.</summary>
public sealed class ApexChartOptions<TItem>
{
    public Chart Chart { get; init; } = new();

    public PlotOptions PlotOptions { get; init; } = new();

    /// <summary>One colour per series (or slice): "#b5421f", or "var(--name)", which follows the page's theme.</summary>
    public IReadOnlyList<string> Colors { get; init; } = [];

    public Fill Fill { get; init; } = new();

    public Stroke Stroke { get; init; } = new();

    /// <summary>Title of the value axis.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>What the values are.</summary>
    public ValueFormat Format { get; init; }

    /// <summary>The value axis' end; null to fit the values.</summary>
    public decimal? Max { get; init; }

    /// <summary>What stands in the middle of a donut.</summary>
    public DonutLabel? DonutLabel { get; init; }
}
