namespace ImrSearch.Index.Collectors;

/// <summary>A document with a vector near to another.</summary>
/// <param name="Document">Its number in the snapshot; <see cref="Searcher.Locate"/> tells its group.</param>
/// <param name="Similarity">The cosine of the angle between the vectors, as the kept one is rounded: 1 = the same direction.</param>
public readonly record struct NearDocument(int Document, float Similarity);
