using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Queries;

/// <summary>All documents, each with score 1.</summary>
public sealed record MatchAllQuery : Query
{
    internal override Weight CreateWeight(Searcher searcher, float boost) => new AllWeight(boost);

    private sealed class AllWeight(float score) : Weight
    {
        public override float MaxScore => score;

        public override Scorer CreateScorer(SegmentView segment) => new AllScorer(segment.Info.DocumentCount, score);
    }
}
