namespace ImrSearch.Web.Components.Charts;

/// <summary>The chart as a whole.</summary>
public sealed record Chart
{
    /// <summary>True to stand bars of one category upon another.</summary>
    public bool Stacked { get; init; }

    public StackType StackType { get; init; }
}
