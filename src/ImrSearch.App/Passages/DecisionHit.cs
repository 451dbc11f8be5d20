namespace ImrSearch.App.Passages;

/// <summary>One decision of a result.</summary>
/// <param name="DecisionId">As imported.</param>
/// <param name="LetterId">The letter it stands in.</param>
/// <param name="Score">Its best passage's score.</param>
/// <param name="Passages">The best passages, best first.</param>
public sealed record DecisionHit(string DecisionId, string LetterId, float Score, IReadOnlyList<PassageHit> Passages)
{
    /// <summary>The arithmetic of the score as indented text, where it was asked for (<see cref="PassageSearchRequest.Explain"/>).</summary>
    public string? Explanation { get; init; }
}
