using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Finds the spinal levels in a title ("L4-5", "C5/6", "T/L spine") and tells them from blood tests ("T3, T4 labs").</summary>
internal static partial class SpinalLevels
{
    /// <summary>Whether a title names any level.</summary>
    public static bool In(string title) => Level().IsMatch(title) && !Lab().IsMatch(title);

    /// <summary>The regions of the levels, as the letters C, T, L and S, with their places.</summary>
    public static IEnumerable<(int At, char Region)> Find(string title)
    {
        if (!Lab().IsMatch(title))
        {
            foreach (Match level in RegionLevel().Matches(title))
            {
                yield return (level.Index, level.Value[0]);
            }
        }

        foreach (Match both in TwoRegions().Matches(title))
        {
            yield return (both.Groups["a"].Index, char.ToUpperInvariant(both.Groups["a"].ValueSpan[0]));
            yield return (both.Groups["b"].Index, char.ToUpperInvariant(both.Groups["b"].ValueSpan[0]));
        }
    }

    [GeneratedRegex(@"\b(?:C[1-8]|T(?:[1-9]|1[0-2])|L[1-6])\s?(?:-|/|to|through|,|and|&)\s?(?:[CTLS]?[0-9]{1,2})\b|\b[LC][1-7]\b|\bS1\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Level();

    // A lone T4 or C3 may be a blood test, a lone L1 a brace's code: one letter of C or T needs its second level.
    [GeneratedRegex(@"\bC[1-8]\s?(?:-|–|/|to|through|and|&|,)\s?(?:C?[1-8]|T[1-4])\b|\bT(?:[1-9]|1[0-2])\s?(?:-|–|/|to|through|and|&|,)\s?(?:T?[0-9]{1,2}|L[1-5])\b|\bL[1-6]\b|\bL[1-6]S1\b|\bS1\b|\bC[3-7]\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex RegionLevel();

    [GeneratedRegex(@"\b(?<a>[CTL])\s?[/&-]\s?(?<b>[TLS])[- ]?spine\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex TwoRegions();

    [GeneratedRegex(@"\b(?:labs?|laborator(?:y|ies)|blood|serum|TSH|thyroid|complements?|panel|assay|CBC|CMP|hormones?|free T[34])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Lab();
}
