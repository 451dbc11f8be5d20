using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Hybrid;

/// <summary>The answer to a <see cref="HybridSearch"/>. Belongs to the searcher that gave it.</summary>
/// <param name="Query">
/// The set of results, scored by the ranking: whatever <see cref="HybridSearch.Matches"/> matches, and the nearest groups. To be
/// searched with the same filters.
/// </param>
/// <param name="Documents">The documents that were ranked, best first.</param>
/// <param name="Vector">The query's vector after feedback, of length 1.</param>
/// <param name="Nearest">How many groups belong to the set because they are the nearest: all there are, where there are fewer than were asked for.</param>
public sealed record HybridRanking(Query Query, IReadOnlyList<RankedDocument> Documents, ReadOnlyMemory<float> Vector, int Nearest);
