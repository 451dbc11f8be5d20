using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Reasons;

/// <summary>
/// Parts a rationale into sentences and tells the reviewer's findings from guideline text. Words about this case mark a
/// finding, a rule about any patient or the name of a guideline marks a guideline; a sentence with neither goes on with
/// what the one before it did, and so does the inside of a quotation. What the other side found is no finding of the
/// reviewer: its words are left out up to "but".
/// </summary>
internal static partial class RoleReader
{
    public static List<RationaleSentence> Read(string rationale, ReasonCues cues)
    {
        var sentences = new List<RationaleSentence>();
        var role = SentenceRole.Finding;
        var quoted = false;
        foreach (var place in SentenceSplitter.Split(rationale))
        {
            var text = rationale.AsSpan(place.Start, place.Length);
            var words = CueWords.Of(text[OtherSide(rationale, place)..], cues.Vocabulary, cues.Barrier);
            var begunInQuote = quoted && !words.Exists(cues.Sure.FitsIn);
            quoted = QuoteStaysOpen(text, begunInQuote) && ClosesSoon(rationale, place.End);
            role = begunInQuote || words.Exists(cues.Conditional.FitsIn) ? SentenceRole.Guideline
                : words.Exists(cues.Finding.FitsIn) ? SentenceRole.Finding
                : words.Exists(cues.Guideline.FitsIn) ? SentenceRole.Guideline
                : role;
            sentences.Add(new RationaleSentence(place, words, role));
        }

        return sentences;
    }

    // A quotation that is never closed, or only pages later, is a slip of the pen.
    private const int LongestQuotation = 3000;

    private static int OtherSide(string rationale, TextSpan sentence) =>
        OtherSideFound().Match(rationale, sentence.Start, sentence.Length) is { Success: true } other ? other.Index + other.Length - sentence.Start : 0;

    private static bool ClosesSoon(string text, int from) =>
        text.AsSpan(from, Math.Min(LongestQuotation, text.Length - from)).IndexOfAny('"', '\u201D') >= 0;

    private static bool QuoteStaysOpen(ReadOnlySpan<char> sentence, bool open)
    {
        foreach (var c in sentence)
        {
            open = c switch { '"' => !open, '\u201C' => true, '\u201D' => false, _ => open };
        }

        return open;
    }

    // "The UR physician found no functional improvement, but I note ...": up to the turn or the end of the sentence.
    [GeneratedRegex(@"\A\W{0,3}(?:(?:The|A|prior|previous|original|initial) ){0,2}(?:UR|Utilization Review(?:er)?|Claims Administrator)(?: (?:physician|reviewer|doctor|nurse|determination|decision|report))? (?:has |had )?(?:found|finds|stated|states|denied|certified|non-?certified|opined|felt|argued|concluded)\b(?:(?!\b(?:but|however|although|though|while|whereas|yet)\b)[^;]){0,2000}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OtherSideFound();
}
