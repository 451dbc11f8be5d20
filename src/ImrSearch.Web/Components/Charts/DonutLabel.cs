namespace ImrSearch.Web.Components.Charts;

/// <summary>Two lines in the middle of a donut.</summary>
public sealed record DonutLabel(string Value, string Name);
