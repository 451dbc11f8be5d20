using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Parts the sentences on guidelines of the older families into the administrator's and the reviewer's: "The Claims
/// Administrator based its decision on X. The provider did not dispute the guidelines. The Expert Reviewer based his/her
/// decision on Y." Where the reviewer found the administrator's guidelines fit, hers reach back over the administrator's
/// sentences, so that both sides show the same citations.
/// </summary>
internal static partial class GuidelineSides
{
    private const int FirstSentences = 1500;

    /// <summary>The two sides, by place in the evened letter; null where a side says nothing.</summary>
    public static (TextSpan? Administrator, TextSpan? Reviewer) Split(string evened, TextSpan part)
    {
        if (part.Length <= 0)
        {
            return (null, null);
        }

        var reviewer = Reviewer().Match(evened, part.Start, part.Length);
        var border = reviewer.Success ? reviewer.Index : part.End;
        var administrator = Administrator().Match(evened, part.Start, border - part.Start);
        var from = administrator.Success ? administrator.Index : reviewer.Success ? border : part.Start;
        var asked = TextSpan.FromBounds(from, border).TrimIn(evened);
        var own = TextSpan.FromBounds(border, part.End).TrimIn(evened);
        if (own.Length > 0 && asked.Length > 0 && Agrees().IsMatch(evened.Substring(own.Start, Math.Min(own.Length, FirstSentences))))
        {
            own = TextSpan.FromBounds(asked.Start, own.End);
        }

        // A part that names neither side is the reviewer's: its heading asks what the reviewer relied on.
        return !administrator.Success && !reviewer.Success ? (null, asked.Length > 0 ? asked : null)
            : (asked.Length > 0 ? asked : null, own.Length > 0 ? own : null);
    }

    [GeneratedRegex(@"\bThe Claims Administrator\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Administrator();

    [GeneratedRegex(@"(?<!\b(?:by|of|to|that|and|on|with|from|as) )\b(?:(?:Per|Based on|According to) the (?:MTUS )?(?:Medical Evidence |Strength of Evidence )(?:hierarchy|search)[^.]{0,300}?)?(?:The )?(?:Expert|Physician|Professional|Medical|IMR|MAXIMUS) (?:Physician )?Reviewer (?:has |also |therefore ){0,2}(?:based|found|relied|stated|used|utili[sz]ed|did|does|determined|cited|noted|considered|agree[ds]?|indicated|concluded|deemed|selected|chose|referenced)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Reviewer();

    [GeneratedRegex(@"\b(?:found|agree[ds]? (?:with|that)|considered|deemed|determined|relied (?:up)?on|used|based his/her decision (?:up)?on|utili[sz]ed)\b(?:(?!\bnot\b|\bin(?:applicable|appropriate)\b)[^.]){0,60}?\b(?:guidelines?|citations?|references?|criteria|sections?)\b(?:(?!\bnot\b|\bin(?:applicable|appropriate)\b)[^.]){0,60}?\bby the Claims Administrator\b(?!(?:(?!\.\s)[\s\S]){0,40}?\b(?:not|inapplicable|inappropriate|irrelevant)\b)|\bthe same (?:guidelines?|citations?|criteria|sections?)\b(?: as)?|\bthe Claims Administrator['’]s (?:guidelines?|citations?) (?:to be |was |were |is |are )?(?:relevant|applicable|appropriate)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Agrees();
}
