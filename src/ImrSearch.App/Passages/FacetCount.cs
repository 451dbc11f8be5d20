namespace ImrSearch.App.Passages;

/// <summary>How many decisions of the set hold a value.</summary>
public sealed record FacetCount(string Value, int Count);
