using ImrSearch.App.Passages;
using ImrSearch.Index;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// What free words such as "approved" or "denied" ask of the outcome. Rationales rarely use them of the request at hand
/// ("previously approved for 8 sessions"), while the outcome itself stands beside: so in a ranked search they are not looked
/// for, and decisions of that outcome are ranked as if it were a word that they hold. The set of results stays as it is.
/// </summary>
internal sealed record OutcomeWish(bool Approved, bool Refused)
{
    // BM25 of a term that stands once in a field of average length: 1 / (1 + k1).
    private const float Once = 1 / 2.2f;

    private static readonly HashSet<string> Approving = new(StringComparer.OrdinalIgnoreCase)
    {
        "approve", "approved", "approves", "approval", "granted", "allowed", "authorized", "authorised", "overturned", "won",
    };

    private static readonly HashSet<string> Refusing = new(StringComparer.OrdinalIgnoreCase)
    {
        "deny", "denied", "denies", "denial", "refused", "refusal", "rejected", "upheld",
    };

    public static OutcomeWish None { get; } = new(false, false);

    /// <summary>Whether a word is about the outcome.</summary>
    public static bool IsAbout(string word) => Approving.Contains(Bare(word)) || Refusing.Contains(Bare(word));

    public static OutcomeWish Of(IEnumerable<PlannedWord> words)
    {
        var typed = words.SelectMany(word => word.Typed).Select(Bare).ToList();
        return new OutcomeWish(typed.Exists(Approving.Contains), typed.Exists(Refusing.Contains));
    }

    /// <summary>A scored query with what is asked of the outcome.</summary>
    public Query AddTo(Query scored, Searcher searcher)
    {
        // One who asks for both asks for neither.
        if (Approved == Refused)
        {
            return scored;
        }

        var wanted = new KeywordQuery(DecisionFields.Outcome, Approved ? ["Overturned", "PartiallyOverturned"] : ["Upheld"]);
        var all = searcher.Search(new MatchAllQuery(), top: 0).Total;
        var with = searcher.Search(wanted, top: 0).Total;
        var idf = Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));
        return new BooleanQuery([new(scored, Occur.Must), new(new ConstantScoreQuery(wanted, (float)idf * Once), Occur.Should)]);
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '\'', '"', '(', ')');
}
