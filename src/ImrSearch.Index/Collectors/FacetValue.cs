namespace ImrSearch.Index.Collectors;

/// <summary>A value of a keyword field and how many groups hold it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">Groups.</param>
public sealed record FacetValue(string Value, int Count);
