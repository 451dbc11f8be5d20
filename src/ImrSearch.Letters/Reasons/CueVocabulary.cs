namespace ImrSearch.Letters.Reasons;

/// <summary>The words that patterns ask for, gathered into classes: a class is a choice of whole words and of beginnings of words.</summary>
internal sealed class CueVocabulary
{
    private const int ShortestStem = 2;

    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _stems = new(StringComparer.Ordinal);
    private int _longestStem;

    /// <summary>Number of classes.</summary>
    public int Count => _classes.Count;

    /// <summary>The class of these words; a star at the end of a word stands for any letters.</summary>
    public int Class(IReadOnlyCollection<string> words)
    {
        var key = string.Join('|', words.Order(StringComparer.Ordinal));
        if (_classes.TryGetValue(key, out var known))
        {
            return known;
        }

        var id = _classes.Count;
        _classes.Add(key, id);
        foreach (var word in words)
        {
            var stem = word.EndsWith('*');
            var letters = stem ? word[..^1] : word;
            if (stem && letters.Length < ShortestStem)
            {
                throw new FormatException($"The beginning '{word}' is too short; give at least {ShortestStem} letters before the star.");
            }

            var list = stem ? _stems : _words;
            if (!list.TryGetValue(letters, out var ids))
            {
                list.Add(letters, ids = []);
            }

            ids.Add(id);
            _longestStem = stem ? Math.Max(_longestStem, letters.Length) : _longestStem;
        }

        return id;
    }

    /// <summary>Marks the classes of one word as standing at a place.</summary>
    public void Mark(ReadOnlySpan<char> word, UInt128[] places, UInt128 place)
    {
        Mark(_words.GetAlternateLookup<ReadOnlySpan<char>>(), word, places, place);
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, _longestStem); length >= ShortestStem; length--)
        {
            Mark(stems, word[..length], places, place);
        }
    }

    private static void Mark(Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> list, ReadOnlySpan<char> letters, UInt128[] places, UInt128 place)
    {
        if (!list.TryGetValue(letters, out var ids))
        {
            return;
        }

        foreach (var id in ids)
        {
            places[id] |= place;
        }
    }
}
