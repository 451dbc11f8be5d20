using ImrSearch.Index.Analysis;

namespace ImrSearch.Index.Highlighting;

/// <summary>
/// A phrase to find among tokens. A word's shift is its position in the text less its place in the phrase; the words stand
/// as in the phrase when all shifts are equal, and nearly so when the largest and the least differ by the slop at most.
/// </summary>
internal sealed class PhraseTarget(IReadOnlyList<Token> phrase, int slop)
{
    /// <summary>The places where the phrase stands: for each, the numbers of its tokens in rising order.</summary>
    public IEnumerable<IReadOnlyList<int>> Find(IReadOnlyList<Token> tokens)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var word in phrase)
        {
            places.TryAdd(word.Term, []);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (places.TryGetValue(tokens[i].Term, out var list))
            {
                list.Add(i);
            }
        }

        if (places.Values.Any(list => list.Count == 0))
        {
            yield break;
        }

        // Each word in turn may be the one with the least shift. Without slop all have it, so that the first word will do.
        for (var least = 0; least < (slop == 0 ? 1 : phrase.Count); least++)
        {
            foreach (var token in places[phrase[least].Term])
            {
                if (Complete(tokens, places, least, token) is { } match)
                {
                    yield return match;
                }
            }
        }
    }

    private List<int>? Complete(IReadOnlyList<Token> tokens, Dictionary<string, List<int>> places, int least, int token)
    {
        var shift = Shift(token, least);
        var match = new List<int> { token };
        for (var word = 0; word < phrase.Count; word++)
        {
            if (word == least)
            {
                continue;
            }

            // The nearest one that is not taken: a phrase may have a word twice.
            var found = places[phrase[word].Term].FindIndex(
                other => Shift(other, word) >= shift && !match.Contains(other));
            if (found < 0 || Shift(places[phrase[word].Term][found], word) - shift > slop)
            {
                return null;
            }

            match.Add(places[phrase[word].Term][found]);
        }

        match.Sort();
        return match;

        int Shift(int one, int word) => tokens[one].Position - phrase[word].Position;
    }
}
