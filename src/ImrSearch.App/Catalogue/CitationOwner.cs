namespace ImrSearch.App.Catalogue;

/// <summary>The decision and the side of the dispute that a citation belongs to.</summary>
internal readonly record struct CitationOwner(long LetterKey, int DecisionOrdinal, CitationSide Side);
