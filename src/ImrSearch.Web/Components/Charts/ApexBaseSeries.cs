using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Charts;

/// <summary>What all series of an <see cref="ApexChart{TItem}"/> have, with the parameters that Blazor-ApexCharts' own have.</summary>
public abstract class ApexBaseSeries<TItem> : ComponentBase
{
    [Parameter]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public IEnumerable<TItem> Items { get; set; } = [];

    /// <summary>The category (or slice) of an item.</summary>
    [Parameter, EditorRequired]
    public Func<TItem, object> XValue { get; set; } = default!;

    [CascadingParameter]
    private ApexChart<TItem> Chart { get; set; } = default!;

    /// <summary>How the series is drawn.</summary>
    internal abstract SeriesType Type { get; }

    protected override void OnParametersSet() => Chart.Add(this);
}
