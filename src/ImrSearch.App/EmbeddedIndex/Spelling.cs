using ImrSearch.App.Passages;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// Finds what was meant by words that the index does not have at all and that are no names: the name that is nearly
/// spelt so, else the nearest word of the index. Names come first, because a name is only given where no other is near.
/// </summary>
internal sealed class Spelling(IIndexWords words, IQueryExpander? expander)
{
    // Looking for near words takes a good while each; a pasted page is not a query with slips of the pen.
    private const int MostLookedUp = 24;

    private const int Shortest = 4;

    // The letters lack many a right word ("heroin", "hearing"); a shorter one is near to some other word by chance.
    private const int ShortestOfIndex = 8;
    private const int ShortestForTwoEdits = 12;

    private const string Punctuation = ".,;:?!'\"()[]{}<>";

    private readonly Dictionary<string, string?> _meant = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The word that was meant; null when this one is known, or nothing is near.</summary>
    /// <param name="typed">As typed, with the punctuation about it.</param>
    public string? Meant(string typed)
    {
        var word = typed.AsSpan().TrimStart(Punctuation).TrimEnd(Punctuation).ToString();
        if (word.Length < Shortest || !word.All(char.IsLetter))
        {
            return null;
        }

        if (!_meant.TryGetValue(word, out var meant) && _meant.Count < MostLookedUp && !words.Has(word))
        {
            meant = expander?.Nearest(word) ?? (word.Length >= ShortestOfIndex && !OutcomeWish.IsAbout(word) ? Plausible(word, words.Nearest(word)) : null);
            _meant.Add(word, meant);
        }

        return meant;
    }

    /// <summary>Slips of the pen hardly ever change the first letter, nor more than one letter of a word of usual length.</summary>
    private static string? Plausible(string typed, string? near) =>
        near is not null && char.ToLowerInvariant(typed[0]) == char.ToLowerInvariant(near[0])
        && Edits(typed.ToLowerInvariant(), near.ToLowerInvariant()) <= (typed.Length >= ShortestForTwoEdits ? 2 : 1)
            ? near
            : null;

    /// <summary>Letters too many, too few, wrong, or two neighbours swapped (optimal string alignment).</summary>
    private static int Edits(string x, string y)
    {
        var edits = new int[x.Length + 1, y.Length + 1];
        for (var i = 0; i <= x.Length; i++)
        {
            for (var j = 0; j <= y.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1,
                    edits[i - 1, j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[x.Length, y.Length];
    }
}
