namespace ImrSearch.App.Searching;

/// <summary>A card without its passages, and where they stand in the catalogue.</summary>
internal sealed record CardRow(long LetterKey, int Ordinal, DecisionCard Card);
