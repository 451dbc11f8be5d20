using System.Text.RegularExpressions;
using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Reads the outcome that ends an item's title: "…: Upheld", "… is: Overturned in part", "…:\nPartial Overturn.". Right
/// above a guideline label, where nothing else can stand, also "… - Upheld", "… is Upheld" and one typing error.
/// </summary>
internal static partial class OutcomeReader
{
    /// <summary>The outcome that ends an evened line, with where its words start and end; null when none does.</summary>
    /// <param name="line">The end of the title.</param>
    /// <param name="beforeGuideline">Whether a guideline label follows.</param>
    public static (Outcome Outcome, int Start, int Length)? AtEndOf(string line, bool beforeGuideline)
    {
        var match = AtEnd().Match(line);
        if (!match.Success && beforeGuideline)
        {
            match = LooselyAtEnd().Match(line);
        }

        if (match.Success)
        {
            var words = match.Groups["outcome"];
            return (Meaning(words.ValueSpan), words.Index, words.Length);
        }

        return beforeGuideline ? Mistyped(line) : null;
    }

    private static (Outcome Outcome, int Start, int Length)? Mistyped(string line)
    {
        var match = MistypedAtEnd().Match(line);
        if (!match.Success)
        {
            return null;
        }

        // "rn" that text recognition read as "m" is one error too.
        var word = match.Groups["word"].Value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant().Replace("m", "rn", StringComparison.Ordinal);
        var outcome = NearName.Distance(word, "upheld") <= 1 ? Outcome.Upheld
            : NearName.Distance(word, "overturned") <= 1 || NearName.Distance(word, "overturn") <= 1 ? Outcome.Overturned
            : (Outcome?)null;
        var words = match.Groups["outcome"];
        return outcome is { } read ? (match.Groups["part"].Success ? Outcome.PartiallyOverturned : read, words.Index, words.Length) : null;
    }

    private static Outcome Meaning(ReadOnlySpan<char> words)
    {
        if (words.Contains("part", StringComparison.OrdinalIgnoreCase) || words.Contains("modif", StringComparison.OrdinalIgnoreCase))
        {
            return Outcome.PartiallyOverturned;
        }

        return words.StartsWith("up", StringComparison.OrdinalIgnoreCase) ? Outcome.Upheld : Outcome.Overturned;
    }

    private const string Words =
        @"(?<outcome>(?:Upheld(?:\s*(?:/|and|,)?\s*(?:Overturned )?\(?in[ -]part\)?)?|Over[- ]?turn(?:ed)?(?:\s*,?\s*\(?in[ -]part\)?)?|Partial(?:ly)?[ -]+(?:Over[- ]?turn(?:ed)?|Upheld)|Modified(?: in part)?)(?:\s?/\s?(?:Modified|Partial(?:ly)? Overturn(?:ed)?|Overturned(?: in part)?|Upheld|Denied|Approved|(?:Non-?)?Certified))?)\s*[.]?\s*\z";

    [GeneratedRegex(@"(?:[:;]\s*|\A\s*)" + Words, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"(?:\s[-–—=]+\s*|[-–—]\s+|\b(?:is|are|was|were|be)\s+(?:therefore )?|[.,)]\s+|\s(?-i:(?=[A-Z])))" + Words, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LooselyAtEnd();

    [GeneratedRegex(@"(?:[:;]\s*|\s[-–—]+\s*|\b(?:is|are|was|were)\s+|\A\s*)(?<outcome>(?<part>Partial(?:ly)?[ -]+)?(?<word>[A-Za-z]{2,11} ?[A-Za-z]{1,9})(?<part>,? \(?in[ -]part\)?)?)\s*[.]?\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex MistypedAtEnd();
}
