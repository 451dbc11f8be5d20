namespace ImrSearch.Index.Collectors;

/// <summary>The best documents of a search.</summary>
/// <param name="Total">How many match: exactly, or at least so many (see <see cref="TotalHits"/>).</param>
/// <param name="Best">The best, best first; equal scores in the order in which documents were added.</param>
public sealed record TopDocuments(long Total, IReadOnlyList<ScoredDocument> Best);
