using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// Words side by side, as the rule tables write them: "cold therap*", "x ray", "*ectomy". A star stands for any letters,
/// and the last word may have a plural s more than the table.
/// </summary>
internal sealed partial class Phrase
{
    private readonly string[] _words;

    public Phrase(string text)
    {
        Text = text;
        _words = Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToArray();
    }

    /// <summary>As the table writes it.</summary>
    public string Text { get; }

    /// <summary>The words as patterns, in small letters.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Number of words.</summary>
    public int Length => _words.Length;

    public bool FitsAt(string[] words, int at)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (!Fits(_words[i], words[at + i], i == _words.Length - 1))
            {
                return false;
            }
        }

        return _words.Length > 0;
    }

    private static bool Fits(string pattern, string word, bool last)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return word.StartsWith(pattern, StringComparison.Ordinal)
                && (word.Length == pattern.Length || (last && word.Length == pattern.Length + 1 && word[^1] == 's' && pattern.Length > 2));
        }

        var tail = pattern.AsSpan(star + 1).TrimEnd('*');
        return word.Length >= star + tail.Length
            && word.AsSpan().StartsWith(pattern.AsSpan(0, star), StringComparison.Ordinal)
            && (pattern[^1] == '*' ? word.AsSpan(star).Contains(tail, StringComparison.Ordinal) : word.AsSpan().EndsWith(tail, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"[\p{L}\p{N}*]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();
}
