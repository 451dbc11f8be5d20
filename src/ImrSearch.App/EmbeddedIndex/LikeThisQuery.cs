using ImrSearch.Index;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// A query for what resembles a text: the terms that mark it most, by tf·idf over the index, any of which may match.
/// </summary>
internal static class LikeThisQuery
{
    /// <summary>More terms make it slower and hardly better.</summary>
    private const int MaxTerms = 25;

    /// <summary>Null when no word of the text is in the index.</summary>
    public static Query? Of(string text, Searcher searcher)
    {
        var documents = searcher.Statistics(PassageSchema.Body).DocumentCount;
        BooleanClause[] clauses =
        [
            .. PassageSchema.Analyzer.Terms(text)
                .GroupBy(term => term)
                .Select(same => (Term: same.Key, Count: same.Count(), Documents: searcher.DocumentFrequency(PassageSchema.Body, same.Key)))
                .Where(term => term.Documents > 0)
                .OrderByDescending(term => term.Count * Math.Log(1 + ((documents - term.Documents + 0.5) / (term.Documents + 0.5))))
                .ThenBy(term => term.Term, StringComparer.Ordinal)
                .Take(MaxTerms)
                .Select(term => new BooleanClause(new TermQuery(PassageSchema.Body, term.Term), Occur.Should)),
        ];
        return clauses.Length == 0 ? null : new BooleanQuery(clauses);
    }
}
