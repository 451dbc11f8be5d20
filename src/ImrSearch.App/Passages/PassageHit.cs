namespace ImrSearch.App.Passages;

/// <summary>A matching passage.</summary>
/// <param name="Ordinal">Its place in <see cref="DecisionDocument.Passages"/>.</param>
/// <param name="Score">BM25 score.</param>
public sealed record PassageHit(int Ordinal, float Score);
