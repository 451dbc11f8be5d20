namespace ImrSearch.App.EmbeddedIndex;

/// <summary>A word of a query, or several that have other names together.</summary>
/// <param name="Typed">The words as typed, in order; at least one.</param>
/// <param name="Names">Their other names; none for a word that has none.</param>
internal sealed record PlannedWord(IReadOnlyList<string> Typed, IReadOnlyList<string> Names);
