using System.Text;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Queries;

/// <summary>Documents that hold a term in a text field, scored by BM25.</summary>
/// <param name="Field">The text field.</param>
/// <param name="Term">The term as the analysis makes it ("obei", not "obeyed").</param>
public sealed record TermQuery(string Field, string Term) : Query
{
    internal override Weight CreateWeight(Searcher searcher, float boost)
    {
        var field = searcher.Schema.TextField(Field);
        var states = new TermStates(searcher.Segments, field, Encoding.UTF8.GetBytes(Term));
        var idf = Bm25.Idf(searcher.Statistics(field).DocumentCount, states.DocumentFrequency);
        return new TermWeight(states, field, boost * idf, searcher.Inverses(field));
    }

    private sealed class TermWeight(TermStates states, int field, float weight, float[] inverses) : Weight
    {
        public override Scorer? CreateScorer(SegmentView segment) =>
            states.TryGet(segment, out var info)
                ? new TermScorer(new PostingsCursor(segment.Reader.Postings, info, withPositions: false), segment, field, weight, inverses)
                : null;
    }
}
