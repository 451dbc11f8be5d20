using System.Text.RegularExpressions;

namespace ImrSearch.Letters;

/// <summary>The line by which a letter made by ImrSearch itself is told from a real determination.</summary>
public static partial class SampleMark
{
    /// <summary>Stands on a line of its own in every sample letter.</summary>
    public const string Line = "SAMPLE LETTER written by ImrSearch for demonstration. Not an Independent Medical Review determination.";

    /// <summary>Where the mark stands in a text, wherever its lines are broken; null when it is absent.</summary>
    /// <param name="text">A letter's text.</param>
    public static TextSpan? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Wrapped().Match(text);
        return match.Success ? new TextSpan(match.Index, match.Length) : null;
    }

    [GeneratedRegex(@"SAMPLE\s+LETTER\s+written\s+by\s+ImrSearch\s+for\s+demonstration\.\s+Not\s+an\s+Independent\s+Medical\s+Review\s+determination\.", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wrapped();
}
