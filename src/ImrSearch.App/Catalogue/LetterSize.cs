namespace ImrSearch.App.Catalogue;

/// <summary>A letter's row and what an import counts of it.</summary>
internal sealed record LetterSize(long Key, string Id, int Decisions, int Passages);
