using ImrSearch.Index.Collectors;
using ImrSearch.Index.Postings;
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
        public override Scorer? CreateScorer(SegmentView segment)
        {
            BitSet? documents = null;
            foreach (var info in query.Matches(segment.Reader.Terms[field]))
            {
                documents ??= new BitSet(segment.Info.DocumentCount);
                var cursor = new PostingsCursor(segment.Reader.Postings, info, withPositions: false);
                while (cursor.Next() is var document and not PostingsCursor.End)
                {
                    documents.Add(document);
                }
            }

            return documents is null ? null : new ConstantScorer(documents, score);
        }
    }
}
