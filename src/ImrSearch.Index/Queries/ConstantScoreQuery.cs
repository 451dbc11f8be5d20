using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Queries;

/// <summary>The documents of another query, all with the same score.</summary>
/// <param name="Inner">The other query.</param>
/// <param name="Score">The score, finite and not negative; 0 makes it a mere filter.</param>
/// <exception cref="ArgumentOutOfRangeException">The score is none of that.</exception>
public sealed record ConstantScoreQuery(Query Inner, float Score = 1) : Query
{
    /// <summary>The score.</summary>
    public float Score { get; } = BoostQuery.Checked(Score, nameof(Score));

    internal override Weight CreateWeight(Searcher searcher, float boost) =>
        new ConstantWeight(Inner.CreateWeight(searcher, 1), BoostQuery.Product(boost, Score));

    private sealed class ConstantWeight(Weight inner, float score) : Weight
    {
        public override float MaxScore => score;

        public override Scorer? CreateScorer(SegmentView segment) =>
            inner.CreateScorer(segment) is { } scorer ? new UnscoredScorer(scorer, score) : null;
    }
}
