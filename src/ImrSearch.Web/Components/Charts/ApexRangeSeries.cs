using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Charts;

/// <summary>A series of an <see cref="ApexChart{TItem}"/> that reaches from one value to another in each category.</summary>
public sealed class ApexRangeSeries<TItem> : ApexBaseSeries<TItem>
{
    /// <summary>True for a band behind lines, false for bars.</summary>
    [Parameter]
    public bool IsArea { get; set; }

    [Parameter, EditorRequired]
    public Func<TItem, decimal?> YMinValue { get; set; } = default!;

    [Parameter, EditorRequired]
    public Func<TItem, decimal?> YMaxValue { get; set; } = default!;

    /// <summary>A value within the bar that is marked; null for none.</summary>
    [Parameter]
    public Func<TItem, decimal?>? Mark { get; set; }

    internal override SeriesType Type => IsArea ? SeriesType.RangeArea : SeriesType.RangeBar;
}
