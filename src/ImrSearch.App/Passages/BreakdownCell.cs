namespace ImrSearch.App.Passages;

/// <summary>Decisions of the set with <paramref name="Value"/> in the field and <paramref name="ByValue"/> in the other.</summary>
public sealed record BreakdownCell(string Value, string ByValue, int Count);
