namespace ImrSearch.App.Passages;

/// <summary>Other names of a part of a query.</summary>
/// <param name="First">The part's first word, from 0.</param>
/// <param name="Count">How many words it has; at least 1.</param>
/// <param name="Names">Words, or several side by side, that mean the same; at least one.</param>
public sealed record QueryExpansion(int First, int Count, IReadOnlyList<string> Names);
