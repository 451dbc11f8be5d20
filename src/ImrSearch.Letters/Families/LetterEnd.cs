using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds where a letter's last rationale ends: some copies go on with what the decision means, the medical director's
/// signature, the list of those who get the letter, the typist's initials, the contractor's disclaimer, or a sample's mark.
/// </summary>
internal static partial class LetterEnd
{
    /// <summary>The first place at or behind <paramref name="from"/> that is no part of a rationale any more; else <paramref name="end"/>.</summary>
    public static int Find(string text, int from, int end)
    {
        var closing = Closing().Match(text, from, end - from);
        return closing.Success ? closing.Index : end;
    }

    /// <summary>The end of the letter's own words: a sample's mark may stand behind the last rationale.</summary>
    public static int OfWords(string text) => SampleMark.Find(text) is { } mark && mark.Start > text.Length / 2 ? mark.Start : text.Length;

    [GeneratedRegex(@"\bEffect\s+of\s+(?:the\s+)?Decision\s*:|\bThe\s+determination\s+of\s+MAXIMUS\s+Federal\s+Services\s+and\s+its\s+(?:physician|expert|professional)\s+reviewer|\bDisclaimer\s*:\s*MAXIMUS\b|\bMAXIMUS\s+is\s+providing\s+an\s+independent\s+review\s+service"
        + @"|(?<=\n)[ \t]*(?:(?:Sincerely(?: yours)?|Respectfully(?: submitted)?|(?:Very )?Truly yours|Yours (?:very )?truly|(?:Best |Kind )?Regards)[ \t]*(?:,|(?=\n|\z))|cc[ \t]*:|/[A-Za-z]{2,4}[ \t]*(?=\n|\z)|[^\n]{3,60},[ \t]*(?:M\.?D\.?|D\.?O\.?)\b[^\n]{0,40}\n\s*(?:Chief |Deputy |Associate )?Medical Director\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Closing();
}
