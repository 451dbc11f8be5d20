using ImrSearch.Index.Scoring;

namespace ImrSearch.Index.Queries;

/// <summary>The documents of another query, with their scores multiplied.</summary>
/// <param name="Inner">The other query.</param>
/// <param name="Factor">Finite and not negative. Together with other factors it counts up to 1e18.</param>
/// <exception cref="ArgumentOutOfRangeException">The factor is none of that.</exception>
public sealed record BoostQuery(Query Inner, float Factor) : Query
{
    // Far below what would make an infinite score, and far above what anybody wants.
    private const float MaxBoost = 1e18f;

    /// <summary>The factor.</summary>
    public float Factor { get; } = Checked(Factor, nameof(Factor));

    internal override Weight CreateWeight(Searcher searcher, float boost) => Inner.CreateWeight(searcher, Product(boost, Factor));

    internal static float Product(float boost, float factor) => Math.Min(boost * factor, MaxBoost);

    internal static float Checked(float factor, string name) => float.IsFinite(factor) && factor >= 0
        ? factor
        : throw new ArgumentOutOfRangeException(name, factor, "A factor of scores is a finite number, 0 or more.");
}
