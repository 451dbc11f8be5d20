namespace ImrSearch.Web.Components.Charts;

/// <summary>How a series is drawn.</summary>
public enum SeriesType
{
    Bar,
    Donut,
}
