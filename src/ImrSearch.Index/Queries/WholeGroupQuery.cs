using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>
/// All documents of the groups in which some document matches: a condition on the group as a whole, such as "none of
/// its documents mentions cats". Not scored: each scores 0.
/// </summary>
/// <param name="Inner">What some document of the group must match.</param>
public sealed record WholeGroupQuery(Query Inner) : Query
{
    internal override Weight CreateWeight(Searcher searcher, float boost) => new WholeGroupWeight(Inner.CreateWeight(searcher, 1));

    private sealed class WholeGroupWeight(Weight inner) : Weight
    {
        public override Scorer? CreateScorer(SegmentView segment)
        {
            if (inner.CreateScorer(segment) is not { } scorer)
            {
                return null;
            }

            var keys = segment.Reader.Keys;
            var documents = new BitSet(segment.Info.DocumentCount);
            for (var document = scorer.Next(); document != Scorer.End;)
            {
                var (from, to) = keys.DocumentsOf(keys.GroupOf(document));
                documents.AddRange(from, to);
                document = to > document + 1 ? scorer.Advance(to) : scorer.Next();
            }

            return new ConstantScorer(documents, 0);
        }
    }
}
