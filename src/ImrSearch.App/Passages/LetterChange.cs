namespace ImrSearch.App.Passages;

/// <summary>The new content of one letter in the index.</summary>
/// <param name="LetterId">The letter's identity in the catalogue.</param>
/// <param name="Decisions">All its decisions; empty removes the letter.</param>
public sealed record LetterChange(string LetterId, IReadOnlyList<DecisionDocument> Decisions);
