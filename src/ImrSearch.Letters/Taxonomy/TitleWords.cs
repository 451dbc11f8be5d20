using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// A title as small words: every sign but letters and digits parts words, so that "X-ray", "x ray" and "X-RAY" are one.
/// </summary>
internal sealed partial class TitleWords
{
    /// <summary>Letters that tell which phrases may begin with a word.</summary>
    public const int KeyLength = 2;

    private readonly string[] _words;
    private readonly string[] _keys;
    private readonly bool[]? _mended;

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

        _keys = KeysOf(_words);
    }

    private TitleWords(TitleWords printed, string[] words, bool[] mended)
    {
        (_words, _mended, Starts, Ends) = (words, mended, printed.Starts, printed.Ends);
        _keys = KeysOf(words);
    }

    /// <summary>Where each word starts in the title.</summary>
    public int[] Starts { get; }

    /// <summary>Where each word ends in the title.</summary>
    public int[] Ends { get; }

    public int Count => _words.Length;

    public string this[int index] => _words[index];

    /// <summary>The first <see cref="KeyLength"/> letters of a word, or all of a shorter one.</summary>
    public string KeyOf(int index) => _keys[index];

    /// <summary>The title's words with typing errors in long technical words mended ("accupuncture"); places stay those printed.</summary>
    public static TitleWords Mended(string title)
    {
        var printed = new TitleWords(title);
        string[]? words = null;
        bool[]? mended = null;
        for (var i = 0; i < printed.Count; i++)
        {
            if (TitleVocabulary.Mend(printed[i]) is { } word)
            {
                words ??= [.. printed._words];
                mended ??= new bool[printed.Count];
                (words[i], mended[i]) = (word, true);
            }
        }

        return words is null ? printed : new TitleWords(printed, words, mended!);
    }

    /// <summary>Whether any of these words was printed otherwise.</summary>
    public bool IsMended(int at, int length) => _mended is not null && _mended.AsSpan(at, length).Contains(true);

    /// <summary>Where these words stand in the title.</summary>
    public TextSpan PlaceOf(int at, int length) => TextSpan.FromBounds(Starts[at], Ends[at + length - 1]);

    public bool Holds(Phrase phrase) => IndexOf(phrase, 0) >= 0;

    public bool FitsAt(Phrase phrase, int at) => at + phrase.Length <= _words.Length && phrase.FitsAt(_words, at);

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

    private static string[] KeysOf(string[] words) => Array.ConvertAll(words, w => w.Length <= KeyLength ? w : w[..KeyLength]);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();
}
