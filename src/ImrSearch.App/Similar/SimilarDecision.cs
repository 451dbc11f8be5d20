using ImrSearch.App.Searching;

namespace ImrSearch.App.Similar;

/// <summary>A decision like the one asked for.</summary>
/// <param name="Card">What is shown of it; its score is the engine's nearness of the texts.</param>
/// <param name="Likeness">0 to 1, 1 for the same request in the nearest words (<see cref="LikenessScore"/>).</param>
/// <param name="Reasons">Why it is alike, each a few plain words: "same drug: hydrocodone".</param>
/// <param name="Copies">Further decisions with the same outcome and, word for word, the same rationale.</param>
public sealed record SimilarDecision(DecisionCard Card, double Likeness, IReadOnlyList<string> Reasons, IReadOnlyList<string> Copies);
