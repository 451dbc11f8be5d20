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
            meant = expander?.Nearest(word) ?? words.Nearest(word);
            _meant.Add(word, meant);
        }

        return meant;
    }
}
