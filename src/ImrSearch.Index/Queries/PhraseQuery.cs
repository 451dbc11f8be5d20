using System.Text;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Queries;

/// <summary>Documents in which terms stand at given places to each other.</summary>
public sealed record PhraseQuery : Query
{
    /// <summary>Describes the phrase.</summary>
    /// <param name="field">The text field.</param>
    /// <param name="terms">The terms in order, as the analysis makes them; none matches nothing.</param>
    /// <param name="places">Each term's place; null = side by side. A removed stop word leaves a hole.</param>
    /// <param name="slop">How far off their places the terms may stand in all; 0 = exactly there.</param>
    public PhraseQuery(string field, IReadOnlyList<string> terms, IReadOnlyList<int>? places = null, int slop = 0)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(slop);
        if (places is not null && places.Count != terms.Count)
        {
            throw new ArgumentException($"There are {terms.Count} terms and {places.Count} places.", nameof(places));
        }

        Field = field;
        Terms = terms;
        Places = places ?? [.. Enumerable.Range(0, terms.Count)];
        Slop = slop;
    }

    /// <summary>The text field.</summary>
    public string Field { get; }

    /// <summary>The terms.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>Their places.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>How far off their places the terms may stand in all.</summary>
    public int Slop { get; }

    internal override Weight CreateWeight(Searcher searcher, float boost)
    {
        if (Terms.Count == 1)
        {
            return new TermQuery(Field, Terms[0]).CreateWeight(searcher, boost);
        }

        var field = searcher.Schema.TextField(Field);
        var terms = Terms.Select(term => new TermStates(searcher.Segments, field, Encoding.UTF8.GetBytes(term))).ToArray();
        var statistics = searcher.Statistics(field);
        double idf = 0;
        foreach (var term in terms)
        {
            idf += Bm25.Idf(statistics.DocumentCount, term.DocumentFrequency);
        }

        return new PhraseWeight(this, field, terms, boost * (float)idf, searcher.Inverses(field));
    }

    private sealed class PhraseWeight(PhraseQuery query, int field, TermStates[] terms, float weight, float[] inverses) : Weight
    {
        public override Scorer? CreateScorer(SegmentView segment)
        {
            if (terms.Length == 0)
            {
                return null;
            }

            var infos = new TermInfo[terms.Length];
            for (var i = 0; i < terms.Length; i++)
            {
                if (!terms[i].TryGet(segment, out infos[i]))
                {
                    return null;
                }
            }

            var cursors = infos.Select(info => new PostingsCursor(segment.Reader.Postings, info, withPositions: true)).ToArray();
            return new PhraseScorer(cursors, Matcher(cursors), segment, field, weight, inverses);
        }

        private IPhraseMatcher Matcher(PostingsCursor[] cursors)
        {
            if (query.Slop > 0)
            {
                return new SloppyPhraseMatcher([.. cursors.Select(cursor => cursor.PositionsReader!)], [.. query.Places], query.Terms, query.Slop);
            }

            var rarestFirst = Enumerable.Range(0, cursors.Length).OrderBy(i => cursors[i].DocumentFrequency).ToArray();
            return new ExactPhraseMatcher(
                [.. rarestFirst.Select(i => cursors[i].PositionsReader!)], [.. rarestFirst.Select(i => query.Places[i])]);
        }
    }
}
