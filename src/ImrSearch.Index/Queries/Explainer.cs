using System.Globalization;
using System.Text;
using ImrSearch.Index.Norms;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Explains the score of one document: goes down the query, takes each part's score from its scorer, and shows the
/// numbers that go into it.
/// </summary>
internal sealed class Explainer(Searcher searcher, SegmentView segment, int document)
{
    private const string Bm25Formula = "tf, computed as freq / (freq + k1 * (1 - b + b * dl / avgdl)) from:";

    public Explanation Explain(Query query, float boost = 1)
    {
        if (query is BoostQuery boosted)
        {
            return Explain(boosted.Inner, boost * boosted.Factor);
        }

        if (query is PhraseQuery { Terms: [var only] } phrase)
        {
            return Explain(new TermQuery(phrase.Field, only), boost);
        }

        var scorer = query.CreateWeight(searcher, boost).CreateScorer(segment);
        if (scorer is null || scorer.Advance(document) != document)
        {
            return NoMatch(query);
        }

        var score = scorer.Score();
        return query switch
        {
            TermQuery term => ByFrequency(query, term.Field, Idf(term), (FrequencyScorer)scorer, [], boost),
            PhraseQuery words => ByFrequency(query, words.Field, Idf(words), (FrequencyScorer)scorer, [], boost),
            SynonymQuery names => ByFrequency(query, names.Field, Idf(names), (FrequencyScorer)scorer, Frequencies(names), boost),
            BooleanQuery boolean => Sum(boolean, score, boost),
            ConstantScoreQuery constant => new Explanation(score, $"constant score{Boosted(boost)}, given to all that match:", [Explain(constant.Inner)]),
            WholeGroupQuery => new Explanation(0, $"a condition that some document of the group meets, not scored: {query}", []),
            RankedQuery ranked => Ranked(ranked, score),
            GroupSetQuery => new Explanation(0, $"a condition that the group meets, not scored: {query}", []),
            _ => new Explanation(score, $"constant score{Boosted(boost)} of {query}", []),
        };
    }

    private static string Boosted(float boost) => boost == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" boosted by {boost}");

    private Explanation ByFrequency(
        Query query, string fieldName, Explanation idf, FrequencyScorer scorer, IReadOnlyList<Explanation> frequencies, float boost)
    {
        var field = searcher.Schema.TextField(fieldName);
        var statistics = searcher.Statistics(field);
        var norm = segment.Reader.Norms(field)[document];
        var tf = new Explanation(
            1f - (1f / (1f + (scorer.Frequency * searcher.Inverses(field)[norm]))),
            Bm25Formula,
            [
                new(scorer.Frequency, "freq, occurrences in the document", frequencies),
                new(Bm25.K1, "k1, how soon further occurrences count less", []),
                new(Bm25.B, "b, how much the length counts", []),
                new(NormEncoding.Decode(norm), "dl, length of the field in the document, in words, rounded down to four significant bits", []),
                new((float)(statistics.TotalFrequency / (double)statistics.DocumentCount), "avgdl, average length of the field", []),
            ]);
        List<Explanation> factors = boost == 1 ? [idf, tf] : [new(boost, "boost", []), idf, tf];
        return new Explanation(scorer.Score(), $"score of {query}, product of:", factors);
    }

    private Explanation Idf(TermQuery term) =>
        Idf(term.Field, searcher.DocumentFrequency(searcher.Schema.TextField(term.Field), Encoding.UTF8.GetBytes(term.Term)), $"documents with {term}");

    private Explanation Idf(SynonymQuery names) => Idf(names.Field, names.DocumentFrequency(searcher), $"documents with any of {names}");

    private Explanation Idf(PhraseQuery phrase)
    {
        var parts = phrase.Terms.Select(term => Idf(new TermQuery(phrase.Field, term))).ToList();
        return new Explanation((float)parts.Sum(part => (double)part.Value), "idf of the phrase, sum of:", parts);
    }

    private Explanation Idf(string field, long documentFrequency, string what)
    {
        var documents = searcher.Statistics(field).DocumentCount;
        return new Explanation(
            Bm25.Idf(documents, documentFrequency),
            "idf, computed as ln(1 + (N - n + 0.5) / (n + 0.5)) from:",
            [new(documentFrequency, $"n, {what}", []), new(documents, "N, documents with the field", [])]);
    }

    private Explanation Ranked(RankedQuery query, float score) => query.Find(segment.DocumentBase + document) switch
    {
        { } ranked => new Explanation(
            score,
            "1 for what was ranked by words and meaning, plus its rank's score, of:",
            [
                new(ranked.Words, "its words, from 0 to 1 among those ranked", []),
                new(ranked.Meaning, "its nearness in meaning, from 0 to 1 among those ranked", [new(ranked.Similarity, "cosine", [])]),
            ]),
        null => new Explanation(score, "not among those ranked by words and meaning: s / (1 + s) of its score s by words", query.Matches is { } matches ? [Explain(matches)] : []),
    };

    /// <summary>The frequency of each name that occurs.</summary>
    private List<Explanation> Frequencies(SynonymQuery names)
    {
        var found = new List<Explanation>();
        foreach (var member in names.Members)
        {
            if (member.CreateWeight(searcher, 1).CreateScorer(segment) is FrequencyScorer scorer && scorer.Advance(document) == document)
            {
                found.Add(new Explanation(scorer.Frequency, $"occurrences of {member}", []));
            }
        }

        return found;
    }

    private Explanation Sum(BooleanQuery query, float score, float boost)
    {
        var parts = new List<Explanation>();
        foreach (var clause in query.Clauses.Where(clause => clause.Occur != Occur.MustNot))
        {
            var part = Explain(clause.Query, boost);
            if (part.IsMatch)
            {
                parts.Add(clause.Occur == Occur.Filter ? new Explanation(0, "filter, not scored:", [part]) : part);
            }
        }

        return new Explanation(score, "sum of:", parts);
    }

    private Explanation NoMatch(Query query) => new(0, $"no match: {query}", query is BooleanQuery boolean ? Failures(boolean) : [], IsMatch: false);

    /// <summary>Why a combination does not match: what is required and absent, what is excluded and present.</summary>
    private List<Explanation> Failures(BooleanQuery query)
    {
        var failures = new List<Explanation>();
        foreach (var clause in query.Clauses)
        {
            var part = Explain(clause.Query);
            if (clause.Occur == Occur.MustNot ? part.IsMatch : !part.IsMatch)
            {
                var why = clause.Occur switch
                {
                    Occur.MustNot => "excluded:",
                    Occur.Should => string.Create(CultureInfo.InvariantCulture, $"optional, of which {query.RequiredOptionals} must match:"),
                    _ => "required:",
                };
                failures.Add(new Explanation(0, why, [part], IsMatch: false));
            }
        }

        return failures;
    }
}
