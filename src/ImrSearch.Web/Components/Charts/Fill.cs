namespace ImrSearch.Web.Components.Charts;

/// <summary>
/// How areas are filled, one entry per series (or slice): "solid", or a pattern of apexcharts ("slantedLines",
/// "verticalLines", "horizontalLines", "squares", "circles"), so that colour alone never tells two apart.
/// </summary>
public sealed record Fill
{
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>0 to 1, where there are no patterns.</summary>
    public IReadOnlyList<decimal> Opacity { get; init; } = [];
}
