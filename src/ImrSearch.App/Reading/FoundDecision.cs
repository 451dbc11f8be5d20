using ImrSearch.Letters;

namespace ImrSearch.App.Reading;

/// <summary>A decision with the letter that it stands in.</summary>
/// <param name="DecisionId">As the catalogue spells it.</param>
/// <param name="Letter">Its letter.</param>
/// <param name="Decision">The decision.</param>
public sealed record FoundDecision(string DecisionId, StoredLetter Letter, Decision Decision)
{
    /// <summary>How it is cited.</summary>
    public string Citation => DecisionCitation.Of(DecisionId, Letter.Letter.CaseNumber, Decision.Item, Decision.Outcome.ToString(), Letter.Letter.DecisionDate);
}
