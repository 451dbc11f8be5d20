using ImrSearch.Index;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// "More like this": the words that tell a text from the others, by term frequency times inverse document frequency,
/// any of which may match. It stands in for nearness of meaning where passages have no vectors.
/// </summary>
internal static class LikenessQuery
{
    private const int Words = 25;

    /// <summary>Null when no word of the text is in the index.</summary>
    public static Query? For(string text, Searcher searcher)
    {
        var documents = Math.Max(1, searcher.Statistics(PassageSchema.Body).DocumentCount);
        var telling = TextTerms.Of(text)
            .GroupBy(term => term)
            .Select(same => (Term: same.Key, Frequency: same.Count(), Documents: searcher.DocumentFrequency(PassageSchema.Body, same.Key)))
            .Where(term => term.Documents > 0)
            .OrderByDescending(term => term.Frequency * Math.Log(1 + ((documents - term.Documents + 0.5) / (term.Documents + 0.5))))
            .ThenBy(term => term.Term, StringComparer.Ordinal)
            .Take(Words)
            .Select(term => new BooleanClause(new TermQuery(PassageSchema.Body, term.Term), Occur.Should))
            .ToList();
        return telling.Count == 0 ? null : new BooleanQuery(telling);
    }
}
