namespace ImrSearch.App.Evaluation;

/// <summary>A document that was found.</summary>
/// <param name="Id">As docs.jsonl names it.</param>
/// <param name="Score">As the engine scored it.</param>
public sealed record RankedDocument(string Id, float Score);
