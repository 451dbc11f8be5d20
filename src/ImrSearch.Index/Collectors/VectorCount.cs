namespace ImrSearch.Index.Collectors;

/// <summary>How many vectors of certain dimensions an index holds in a field.</summary>
/// <param name="Dimensions">How many numbers each has. Only a search with as many finds them.</param>
/// <param name="Documents">How many documents have one, those deleted and not yet merged away included.</param>
public readonly record struct VectorCount(int Dimensions, long Documents);
