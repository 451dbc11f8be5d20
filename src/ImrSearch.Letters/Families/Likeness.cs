using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>How alike two titles are: the share of words that they have in common (Dice), case and signs aside.</summary>
internal static partial class Likeness
{
    public static double Of(string one, string other)
    {
        var left = Words(one);
        var right = Words(other);
        if (left.Count + right.Count == 0)
        {
            return 1;
        }

        var rest = new List<string>(right);
        var common = left.Count(rest.Remove);
        return 2.0 * common / (left.Count + right.Count);
    }

    /// <summary>The share of a title's words that another one has too.</summary>
    public static double Contained(string title, string other)
    {
        var words = Words(title);
        var rest = Words(other);
        return words.Count == 0 ? 0 : (double)words.Count(rest.Remove) / words.Count;
    }

    private static List<string> Words(string title) => [.. Word().Matches(title.ToLowerInvariant()).Select(m => m.Value).Where(w => w is not ("a" or "an" or "the"))];

    [GeneratedRegex(@"[\p{L}]+|[0-9]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();
}
