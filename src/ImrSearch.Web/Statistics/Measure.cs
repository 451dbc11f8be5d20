namespace ImrSearch.Web.Statistics;

/// <summary>What the charts draw. The tables beside them always have all of it.</summary>
public enum Measure
{
    /// <summary>Decisions, by outcome.</summary>
    Counts,

    /// <summary>The outcomes' shares of each row, to 100 %.</summary>
    Shares,

    /// <summary>The share overturned with its interval.</summary>
    Rate,
}
