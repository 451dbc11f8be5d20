using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// A title as small words: every sign but letters and digits parts words, so that "X-ray", "x ray" and "X-RAY" are one.
/// </summary>
internal sealed partial class TitleWords
{
    private readonly string[] _words;

    public TitleWords(string title)
    {
        var matches = Word().Matches(title);
        _words = new string[matches.Count];
        Starts = new int[matches.Count];
        Ends = new int[matches.Count];
        for (var i = 0; i < matches.Count; i++)
        {
            _words[i] = matches[i].Value.ToLowerInvariant();
            Starts[i] = matches[i].Index;
            Ends[i] = matches[i].Index + matches[i].Length;
        }
    }

    /// <summary>Where each word starts in the title.</summary>
    public int[] Starts { get; }

    /// <summary>Where each word ends in the title.</summary>
    public int[] Ends { get; }

    public int Count => _words.Length;

    public string this[int index] => _words[index];

    public bool Holds(Phrase phrase) => IndexOf(phrase, 0) >= 0;

    public bool HoldsAny(IEnumerable<Phrase> phrases) => phrases.Any(Holds);

    /// <summary>The first word at or behind <paramref name="from"/> where the phrase stands; -1 when it does not.</summary>
    public int IndexOf(Phrase phrase, int from)
    {
        for (var i = from; i + phrase.Length <= _words.Length; i++)
        {
            if (phrase.FitsAt(_words, i))
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();
}
