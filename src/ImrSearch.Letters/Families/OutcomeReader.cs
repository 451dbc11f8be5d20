using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>Reads the outcome that ends an item's title: "…: Upheld", "… is: Overturned in part", "…:\nPartial Overturn.".</summary>
internal static partial class OutcomeReader
{
    /// <summary>The outcome that ends <paramref name="line"/>, with where its words start and end; null when none does.</summary>
    public static (Outcome Outcome, int Start, int Length, bool AfterColon)? AtEndOf(string line)
    {
        var match = AtEnd().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var words = match.Groups["outcome"];
        return (Meaning(words.ValueSpan), words.Index, words.Length, match.Groups["colon"].Success);
    }

    private static Outcome Meaning(ReadOnlySpan<char> words)
    {
        if (words.Contains("part", StringComparison.OrdinalIgnoreCase) || words.StartsWith("mod", StringComparison.OrdinalIgnoreCase))
        {
            return Outcome.PartiallyOverturned;
        }

        return words.StartsWith("up", StringComparison.OrdinalIgnoreCase) ? Outcome.Upheld : Outcome.Overturned;
    }

    [GeneratedRegex(@"(?:(?<colon>[:;])\s*|\A\s*)(?<outcome>Upheld(?:\s*(?:/|and|,)?\s*(?:Overturned )?in[ -]part)?|Over[- ]?turned(?:\s*,?\s*\(?in[ -]part\)?)?|Partial(?:ly)?[ -]+(?:Over[- ]?turn(?:ed)?|Upheld)|Modified(?: in part)?)\s*[.]?\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AtEnd();
}
