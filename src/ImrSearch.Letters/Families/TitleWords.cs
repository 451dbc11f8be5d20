using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>The words of a title, case and signs aside, in sorted order, so that titles are compared without cutting them anew.</summary>
internal sealed partial class TitleWords
{
    /// <summary>No letter disputes nearly as many items. Where more are printed, titles are not compared pair by pair.</summary>
    public const int MostCompared = 200;

    private readonly string[] _words;

    private TitleWords(string[] words) => _words = words;

    /// <summary>The words as one key, equal for titles of the same words.</summary>
    public string Key => string.Join(' ', _words);

    public static TitleWords Of(string title)
    {
        string[] words = [.. Word().Matches(title.ToLowerInvariant()).Select(m => m.Value).Where(w => w is not ("a" or "an" or "the"))];
        Array.Sort(words, StringComparer.Ordinal);
        return new TitleWords(words);
    }

    /// <summary>How alike two titles are: the share of words that they have in common (Dice), from 0 to 1.</summary>
    public double Alike(TitleWords other) =>
        _words.Length + other._words.Length == 0 ? 1 : 2.0 * Common(other) / (_words.Length + other._words.Length);

    /// <summary>The share of this title's words that another one has too.</summary>
    public double ContainedIn(TitleWords other) => _words.Length == 0 ? 0 : (double)Common(other) / _words.Length;

    private int Common(TitleWords other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
        {
            var order = string.CompareOrdinal(_words[i], other._words[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }

    [GeneratedRegex(@"[\p{L}]+|[0-9]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();
}
