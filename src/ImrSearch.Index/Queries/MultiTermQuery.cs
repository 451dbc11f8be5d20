using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Queries;

/// <summary>Documents that hold any of the terms that a pattern matches; each scores 1, however many terms it holds.</summary>
public abstract record MultiTermQuery : Query
{
    internal MultiTermQuery(string field) => Field = field;

    /// <summary>The text field.</summary>
    public string Field { get; }

    internal override Weight CreateWeight(Searcher searcher, float boost) =>
        new MultiTermWeight(this, searcher.Schema.TextField(Field), boost);

    /// <summary>The terms of a segment that match.</summary>
    internal abstract IEnumerable<TermInfo> Matches(TermDictionaryReader dictionary);

    private sealed class MultiTermWeight(MultiTermQuery query, int field, float score) : Weight
    {
        public override float MaxScore => score;

        public override Scorer? CreateScorer(SegmentView segment)
        {
            var terms = query.Matches(segment.Reader.Terms[field]).ToList();
            return terms.Count == 0 ? null : new TermUnionScorer(segment.Reader.Postings, terms, score);
        }
    }
}
