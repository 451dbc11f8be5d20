namespace ImrSearch.Web.Components.Charts;

/// <summary>What stands round a chart that is saved as a picture: it must say alone what it is of.</summary>
/// <param name="FileName">Without its ending.</param>
/// <param name="Set">Below the title: what was counted, a line each.</param>
/// <param name="Legend">What colours and patterns mean.</param>
/// <param name="Caption">Below the chart: what is drawn.</param>
public sealed record ChartPicture(string FileName, IReadOnlyList<string> Set, IReadOnlyList<LegendEntry> Legend, string Caption);
