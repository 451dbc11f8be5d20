namespace ImrSearch.Index.Collectors;

/// <summary>A group found.</summary>
/// <param name="Key">Its key.</param>
/// <param name="ParentKey">Its parent's key.</param>
/// <param name="Score">Its best document's score.</param>
/// <param name="Documents">Its best documents, best first, equal ones in order; numbered from 0 in the group.</param>
public sealed record GroupHit(string Key, string ParentKey, float Score, IReadOnlyList<ScoredDocument> Documents);
