using ImrSearch.App.Passages;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// What free words such as "approved" or "denied" ask of the outcome. Rationales rarely use them of the request at hand
/// ("previously approved for 8 sessions"), while the outcome itself stands beside: so in a ranked search they are not looked
/// for, and decisions of that outcome are preferred among those that are alike otherwise. The set of results stays as it is.
/// </summary>
internal sealed record OutcomeWish(bool Approved, bool Refused)
{
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

    /// <summary>The decisions asked for; null for all. One who asks for both outcomes asks for neither.</summary>
    public Query? Query => Approved == Refused
        ? null
        : new KeywordQuery(DecisionFields.Outcome, Approved ? ["Overturned", "PartiallyOverturned"] : ["Upheld"]);

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '\'', '"', '(', ')');
}
