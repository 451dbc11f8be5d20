namespace ImrSearch.Web.Components.Charts;

/// <summary>The lines of a chart.</summary>
public sealed record Stroke
{
    /// <summary>One entry per series: 0 for a line without breaks, else the length of its dashes.</summary>
    public IReadOnlyList<int> DashArray { get; init; } = [];

    /// <summary>One width per series in pixels.</summary>
    public IReadOnlyList<int> Width { get; init; } = [];
}
