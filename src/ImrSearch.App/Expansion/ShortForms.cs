using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.App.Expansion;

/// <summary>
/// Tells by the other words of a query what letters such as "PT" mean: the meaning with the most words beside it, if it
/// is alone at that. Without such words nobody can tell, and they are left as they are.
/// </summary>
internal static class ShortForms
{
    private sealed record Meaning(string Name, HashSet<string> Beside, bool Region, bool Drug);

    private static readonly Dictionary<string, List<Meaning>> ByShort = QueryNames.ShortForms.ToDictionary(
        form => NameKey.Of(form.Short),
        form => form.Meanings.Select(meaning => new Meaning(
            meaning.Name,
            [.. meaning.Beside.Where(word => word[0] != '@').SelectMany(NameKey.Pieces)],
            meaning.Beside.Contains(ShortFormMeaning.AnyRegion),
            meaning.Beside.Contains(ShortFormMeaning.AnyDrug))).ToList());

    /// <summary>Whether these letters are such.</summary>
    public static bool Has(string key) => ByShort.ContainsKey(key);

    /// <summary>The long form that is meant; null when that cannot be told.</summary>
    /// <param name="key">The letters.</param>
    /// <param name="beside">The words of the query.</param>
    public static string? Meant(string key, QueryContext beside)
    {
        if (!ByShort.TryGetValue(key, out var meanings))
        {
            return null;
        }

        var told = meanings.Select(meaning => (meaning.Name, Count: beside.Words.Count(word => word.Text != key && Tells(meaning, word))))
            .OrderByDescending(meaning => meaning.Count)
            .ToList();
        return told[0].Count > 0 && (told.Count == 1 || told[0].Count > told[1].Count) ? told[0].Name : null;
    }

    private static bool Tells(Meaning meaning, QueryContext.Word word) =>
        meaning.Beside.Contains(word.Text) || (meaning.Region && word.IsRegion) || (meaning.Drug && word.IsDrug);
}
