namespace ImrSearch.App.Similar;

/// <summary>A like request that was decided the other way, and what differs.</summary>
/// <param name="Decision">The twin.</param>
/// <param name="Differences">The facts that differ, those of the request first.</param>
/// <param name="OnlyHere">Sentences of the rationale asked for that have no near counterpart in the twin's.</param>
/// <param name="OnlyThere">Sentences of the twin's rationale that have none here.</param>
public sealed record Twin(
    SimilarDecision Decision, IReadOnlyList<FactDifference> Differences, IReadOnlyList<string> OnlyHere, IReadOnlyList<string> OnlyThere);
