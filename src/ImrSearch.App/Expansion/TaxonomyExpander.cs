using ImrSearch.App.Passages;
using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.App.Expansion;

/// <summary>
/// Other names from the project's lists: brands and ingredients, abbreviations and long forms, what people say for
/// treatments, devices, parts of the body. The longest name at a place counts.
/// </summary>
public sealed class TaxonomyExpander : IQueryExpander
{
    /// <summary>Names for one part at most: the rest of a long list is rare, and each costs a look into the index.</summary>
    public const int MostNames = 12;

    // What a pasted page could bring in is bounded; a question has a few.
    private const int MostExpansions = 64;

    private TaxonomyExpander()
    {
    }

    /// <summary>The one there is.</summary>
    public static TaxonomyExpander Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<QueryExpansion> Expand(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var pieces = words.Select(NameKey.Pieces).ToList();
        var context = new QueryContext(pieces);
        var expansions = new List<QueryExpansion>();
        for (var first = 0; first < words.Count && expansions.Count < MostExpansions; first++)
        {
            if (Longest(pieces, first, context) is { } longest)
            {
                expansions.Add(longest);
                first += longest.Count - 1;
            }
        }

        return expansions;
    }

    /// <inheritdoc/>
    public string? Nearest(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return NameKey.Pieces(word) is [var piece] && NameBook.Instance.Find(piece).Count == 0 ? QueryNames.Nearest(word) : null;
    }

    private static QueryExpansion? Longest(List<IReadOnlyList<string>> words, int first, QueryContext context)
    {
        // An empty word ends a name.
        QueryExpansion? longest = null;
        var key = new List<string>();
        for (var last = first; last < words.Count && words[first].Count > 0 && words[last].Count > 0; last++)
        {
            key.AddRange(words[last]);
            if (key.Count > NameBook.Instance.MostPieces)
            {
                break;
            }

            if (Names(NameKey.Of(key), context) is { Count: > 0 } names)
            {
                longest = new QueryExpansion(first, last - first + 1, [.. names.Take(MostNames)]);
            }
        }

        return longest;
    }

    private static IReadOnlyList<string> Names(string key, QueryContext context) =>
        !ShortForms.Has(key) ? NameBook.Instance.Find(key)
        : ShortForms.Meant(key, context) is { } meant ? [meant, .. NameBook.Instance.Find(NameKey.Of(meant)).Where(name => NameKey.Of(name) != key)]
        : [];
}
