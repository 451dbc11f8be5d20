namespace ImrSearch.App.Passages;

/// <summary>The counts of a <see cref="Breakdown"/>; cells of zero are left out. Rows are ordered by value.</summary>
public sealed record BreakdownTable(string Field, string By, IReadOnlyList<BreakdownCell> Cells);
