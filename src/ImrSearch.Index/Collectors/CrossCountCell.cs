namespace ImrSearch.Index.Collectors;

/// <summary>Groups that hold one value in one field and another in another.</summary>
/// <param name="Value">The value of the one field; null = the group has none.</param>
/// <param name="ByValue">The value of the other; null = the group has none.</param>
/// <param name="Count">Groups; at least 1.</param>
public sealed record CrossCountCell(string? Value, string? ByValue, int Count);
