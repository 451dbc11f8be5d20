using ImrSearch.Index.Queries;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Tests.Searching;

/// <summary>Another query that runs something once its search is under way: when a segment's matches are about to be walked.</summary>
internal sealed record GateQuery(Query Inner, Action OnScorer) : Query
{
    internal override Weight CreateWeight(Searcher searcher, float boost) => new GateWeight(Inner.CreateWeight(searcher, boost), OnScorer);

    private sealed class GateWeight(Weight inner, Action onScorer) : Weight
    {
        public override Scorer? CreateScorer(SegmentView segment)
        {
            var scorer = inner.CreateScorer(segment);
            onScorer();
            return scorer;
        }
    }
}
