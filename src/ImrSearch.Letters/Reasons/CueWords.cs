namespace ImrSearch.Letters.Reasons;

/// <summary>
/// The words of a stretch of text, at most <see cref="Most"/> of them, as patterns see them: for each class of words the
/// places where one of it stands. Letters and digits make words, in small letters; an apostrophe joins ("patient's" is
/// "patients"), every other sign parts.
/// </summary>
internal sealed class CueWords
{
    /// <summary>Words in a stretch; one place more than words must fit the bits.</summary>
    public const int Most = 127;

    private const int Overlap = 30;

    private const int LongestWord = 48;

    private readonly UInt128[] _places;
    private readonly Dictionary<int, UInt128> _ends = [];

    private CueWords(CueVocabulary vocabulary, int barrier, List<string> words)
    {
        _places = new UInt128[vocabulary.Count];
        Places = words.Count == Most ? UInt128.MaxValue : (UInt128.One << (words.Count + 1)) - 1;
        for (var i = 0; i < words.Count; i++)
        {
            vocabulary.Mark(words[i], _places, UInt128.One << i);
        }

        Passable = ~_places[barrier];
    }

    /// <summary>Every place of the stretch.</summary>
    public UInt128 Places { get; }

    /// <summary>The places of words that a gap may pass over.</summary>
    public UInt128 Passable { get; }

    /// <summary>The places where a word of the class stands.</summary>
    public UInt128 Of(int wordClass) => _places[wordClass];

    /// <summary>The places behind a list of patterns wherever it stands; worked out once.</summary>
    public UInt128 EndsOf(int list, CuePattern pattern)
    {
        if (!_ends.TryGetValue(list, out var ends))
        {
            ends = pattern.Ends(this, Places);
            _ends.Add(list, ends);
        }

        return ends;
    }

    /// <summary>A text as stretches; a long one is cut, with an overlap so that no short phrase is lost at a cut.</summary>
    public static List<CueWords> Of(ReadOnlySpan<char> text, CueVocabulary vocabulary, int barrier)
    {
        var words = Split(text);
        var stretches = new List<CueWords>();
        for (var at = 0; ; at += Most - Overlap)
        {
            var count = Math.Min(Most, words.Count - at);
            stretches.Add(new CueWords(vocabulary, barrier, words.GetRange(at, count)));
            if (at + count >= words.Count)
            {
                return stretches;
            }
        }
    }

    /// <summary>The words of a text; a semicolon stays as a word of its own, for it ends a thought.</summary>
    public static List<string> Split(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (length < LongestWord)
                {
                    word[length++] = char.ToLowerInvariant(c);
                }
            }
            else if (c is not ('\'' or '\u2019') || length == 0)
            {
                End(word[..length]);
                length = 0;
                if (c == ';')
                {
                    words.Add(";");
                }
            }
        }

        End(word[..length]);
        return words;

        void End(ReadOnlySpan<char> letters)
        {
            if (letters.Length > 0)
            {
                words.Add(letters.ToString());
            }
        }
    }
}
