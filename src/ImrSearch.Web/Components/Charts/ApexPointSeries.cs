using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Charts;

/// <summary>A series of an <see cref="ApexChart{TItem}"/> with one value for each category.</summary>
public sealed class ApexPointSeries<TItem> : ApexBaseSeries<TItem>
{
    [Parameter]
    public SeriesType SeriesType { get; set; }

    /// <summary>The value of an item; items of one category are added up. Null leaves a gap in a line.</summary>
    [Parameter, EditorRequired]
    public Func<TItem, decimal?> YValue { get; set; } = default!;

    internal override SeriesType Type => SeriesType;
}
