using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Charts;

/// <summary>One series of an <see cref="ApexChart{TItem}"/>, with the parameters that Blazor-ApexCharts' own has.</summary>
public sealed class ApexPointSeries<TItem> : ComponentBase
{
    [Parameter]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public IEnumerable<TItem> Items { get; set; } = [];

    [Parameter]
    public SeriesType SeriesType { get; set; }

    /// <summary>The category (or slice) of an item.</summary>
    [Parameter, EditorRequired]
    public Func<TItem, object> XValue { get; set; } = default!;

    /// <summary>Its value; items of one category are added up.</summary>
    [Parameter, EditorRequired]
    public Func<TItem, decimal?> YValue { get; set; } = default!;

    [CascadingParameter]
    private ApexChart<TItem> Chart { get; set; } = default!;

    protected override void OnParametersSet() => Chart.Add(this);
}
