namespace ImrSearch.App.Similar;

/// <summary>What likeness needs to know of a decision.</summary>
/// <param name="DecisionId">As the catalogue spells it.</param>
/// <param name="LetterId">The letter it stands in.</param>
/// <param name="Item">Its title.</param>
/// <param name="Outcome">Null for a letter kept as text.</param>
/// <param name="Year">Of the decision; null when it is undated.</param>
/// <param name="RationaleKey">The same for the same rationale, word for word; null for a few words.</param>
/// <param name="Facts">What is asked for.</param>
internal sealed record CandidateRow(
    string DecisionId, string LetterId, string Item, string? Outcome, int? Year, long? RationaleKey, RequestFacts Facts);
