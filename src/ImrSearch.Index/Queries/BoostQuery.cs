using ImrSearch.Index.Scoring;

namespace ImrSearch.Index.Queries;

/// <summary>The documents of another query, with their scores multiplied.</summary>
/// <param name="Inner">The other query.</param>
/// <param name="Factor">Not negative.</param>
public sealed record BoostQuery(Query Inner, float Factor) : Query
{
    internal override Weight CreateWeight(Searcher searcher, float boost) => Inner.CreateWeight(searcher, boost * Factor);
}
