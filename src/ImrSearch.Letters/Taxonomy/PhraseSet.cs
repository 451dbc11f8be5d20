namespace ImrSearch.Letters.Taxonomy;

/// <summary>Phrases by how their first word begins, so that each word of a title is tried against the few that can fit there.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<Phrase>> _byStart = new(StringComparer.Ordinal);
    private readonly List<Phrase> _anyStart = [];

    public PhraseSet(IEnumerable<Phrase> phrases)
    {
        foreach (var phrase in phrases.OrderByDescending(p => p.Length))
        {
            Count++;
            var first = phrase.Words[0];
            var star = first.IndexOf('*', StringComparison.Ordinal);
            if (star >= 0 && star < TitleWords.KeyLength)
            {
                _anyStart.Add(phrase);
                continue;
            }

            var key = first[..Math.Min(TitleWords.KeyLength, first.Length)];
            if (!_byStart.TryGetValue(key, out var list))
            {
                _byStart[key] = list = [];
            }

            list.Add(phrase);
        }
    }

    public int Count { get; }

    public bool In(TitleWords title) => FirstIn(title) is not null;

    /// <summary>The first words where one of the phrases stands: first word and number of words; the longest phrase of that place.</summary>
    public (int At, int Length)? FirstIn(TitleWords title)
    {
        for (var i = 0; i < title.Count && Count > 0; i++)
        {
            if (At(title, i) is { } phrase)
            {
                return (i, phrase.Length);
            }
        }

        return null;
    }

    /// <summary>The longest of the phrases that stands at that word, or null.</summary>
    public Phrase? At(TitleWords title, int index)
    {
        var keyed = _byStart.TryGetValue(title.KeyOf(index), out var list) ? Longest(list, title, index) : null;
        var open = _anyStart.Count > 0 ? Longest(_anyStart, title, index) : null;
        return open is null || (keyed is not null && keyed.Length >= open.Length) ? keyed : open;
    }

    private static Phrase? Longest(List<Phrase> phrases, TitleWords title, int index)
    {
        foreach (var phrase in phrases)
        {
            if (title.FitsAt(phrase, index))
            {
                return phrase;
            }
        }

        return null;
    }
}
