using ImrSearch.App.Passages;
using ImrSearch.Index;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// What a free word such as "approved" or "denied" asks of the outcome. Rationales say "medically necessary" instead, and the
/// outcome stands beside them: so decisions of that outcome are ranked as if they held the word once. It leaves the set of
/// results as it is.
/// </summary>
internal static class OutcomeWish
{
    // BM25 of a term that stands once in a field of average length: 1 / (1 + k1).
    private const float Once = 1 / 2.2f;

    private static readonly HashSet<string> Approved = new(StringComparer.OrdinalIgnoreCase)
    {
        "approve", "approved", "approves", "approval", "grant", "granted", "grants", "allow", "allowed", "authorized", "authorised", "overturned", "won",
    };

    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "deny", "denied", "denial", "denies", "refuse", "refused", "refusal", "reject", "rejected", "upheld", "lost",
    };

    /// <summary>The scored query with what its words ask of the outcome.</summary>
    public static Query AddTo(Query scored, QueryPlan plan, Searcher searcher)
    {
        List<BooleanClause> clauses = [new(scored, Occur.Must)];
        if (plan.Words.Any(word => word.Typed.Any(Approved.Contains)))
        {
            clauses.Add(Value(searcher, "Overturned", "PartiallyOverturned"));
        }

        if (plan.Words.Any(word => word.Typed.Any(Refused.Contains)))
        {
            clauses.Add(Value(searcher, "Upheld"));
        }

        return clauses.Count == 1 ? scored : new BooleanQuery(clauses);
    }

    private static BooleanClause Value(Searcher searcher, params string[] outcomes)
    {
        var query = new KeywordQuery(DecisionFields.Outcome, outcomes);
        var all = searcher.Search(new MatchAllQuery(), top: 0).Total;
        var with = searcher.Search(query, top: 0).Total;
        var idf = Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));
        return new BooleanClause(new ConstantScoreQuery(query, (float)idf * Once), Occur.Should);
    }
}
