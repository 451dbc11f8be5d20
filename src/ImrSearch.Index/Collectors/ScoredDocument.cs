namespace ImrSearch.Index.Collectors;

/// <summary>A matching document.</summary>
/// <param name="Document">Its number in the snapshot; <see cref="Searcher.Locate"/> tells its group.</param>
/// <param name="Score">Its score.</param>
public readonly record struct ScoredDocument(int Document, float Score);
