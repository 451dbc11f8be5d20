namespace ImrSearch.App.Catalogue;

/// <summary>What the catalogue holds.</summary>
/// <param name="Entries">What the index must hold for it: the decisions, and one entry for each letter with text beside them.</param>
/// <param name="IndexedLetters">Letters with at least one entry.</param>
internal sealed record CatalogueCounts(int Letters, int Samples, int Decisions, int Passages, int Entries, int IndexedLetters);
