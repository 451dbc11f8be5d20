using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>The sentences that a form prints under a heading before the part itself begins; they tell nothing of the case.</summary>
internal static partial class Introductions
{
    /// <summary>The part without the sentences of the form at its start.</summary>
    /// <param name="text">The letter, as printed or evened out.</param>
    /// <param name="part">What stands under a heading.</param>
    public static TextSpan Skip(string text, TextSpan part)
    {
        var match = part.Length > 0 ? Sentences().Match(text, part.Start, part.Length) : Match.Empty;
        return match.Success ? TextSpan.FromBounds(match.Index + match.Length, part.End) : part;
    }

    [GeneratedRegex(@"\G\s*(?:The\s+(?:expert|physician|professional)\s+reviewer\s+developed\s+the\s+following\s+clinical\s+case\s+summary[^:]{0,300}:"
        + @"|Disclaimer\s*:\s*The\s+following\s+case\s+summary\s+was\s+taken\s+(?:directly\s+)?from\s+the\s+utilization\s+review\b[^\n]{0,60}?\bdated\s+(?:[A-Za-z]{3,9}\.?\s+[0-9]{1,2},?\s+[0-9]{4}|[0-9/-]{6,10})\s?[.:]?"
        + @"|The\s+Final\s+Determination\s+was\s+based\s+on\s+decisions[^:]{0,200}:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Sentences();
}
