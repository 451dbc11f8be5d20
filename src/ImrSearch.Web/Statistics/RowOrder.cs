namespace ImrSearch.Web.Statistics;

/// <summary>The order of a chart's rows; years and quarters keep theirs.</summary>
public enum RowOrder
{
    /// <summary>Most decisions first.</summary>
    Count,

    /// <summary>Highest share overturned first.</summary>
    Rate,

    /// <summary>By name.</summary>
    Name,
}
