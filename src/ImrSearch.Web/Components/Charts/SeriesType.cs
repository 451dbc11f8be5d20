namespace ImrSearch.Web.Components.Charts;

/// <summary>How a series is drawn.</summary>
public enum SeriesType
{
    Bar,
    Donut,
    Line,

    /// <summary>A band between two values, behind lines.</summary>
    RangeArea,

    /// <summary>A bar between two values.</summary>
    RangeBar,
}
