namespace ImrSearch.Web.Components.Charts;

/// <summary>What the numbers of a chart are.</summary>
public enum ValueFormat
{
    /// <summary>Counts: whole numbers.</summary>
    Count,

    /// <summary>Percents, from 0 to 100.</summary>
    Percent,
}
