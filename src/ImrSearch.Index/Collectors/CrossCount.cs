namespace ImrSearch.Index.Collectors;

/// <summary>How many groups hold a value in one keyword field and a value in another; null stands for none.</summary>
public sealed record CrossCount(string? Row, string? Column, int Count);
