namespace ImrSearch.Web.Components.Charts;

/// <summary>How bars are laid out.</summary>
public sealed record PlotOptionsBar
{
    /// <summary>True for bars that lie, their categories below each other: room for long names.</summary>
    public bool Horizontal { get; init; }
}
