namespace ImrSearch.Web.Components.Charts;

/// <summary>How the kinds of series are laid out.</summary>
public sealed record PlotOptions
{
    public PlotOptionsBar Bar { get; init; } = new();
}
