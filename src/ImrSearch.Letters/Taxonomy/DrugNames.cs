using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// Finds drugs in a title and gives their generic ingredients (Data/drugs.json): brands stand for their ingredients,
/// combination brands for all of them. The longest name at a place counts ("Terocin Patch" before "Terocin").
/// </summary>
internal static partial class DrugNames
{
    private sealed record Drug(string Generic, List<string> Brands, string? Class);

    private sealed record Table(List<Drug> Drugs, Dictionary<string, List<string>> CombinationBrands, Dictionary<string, List<string>> SuspensionAndCreamKits);

    private static readonly Table Data = DataFile.Read<Table>("drugs.json");

    private static readonly Dictionary<string, string?> Classes = Data.Drugs.ToDictionary(d => d.Generic, d => d.Class);

    private static readonly Dictionary<string, List<Name>> ByFirstWord = Names()
        .GroupBy(n => n.FirstWord)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Phrase.Length).ToList());

    /// <summary>Words behind a drug's name that make it the subject of a test, not a treatment.</summary>
    private static readonly HashSet<string> TestWords = ["level", "levels", "test", "tests", "testing", "screen", "screening", "assay", "confirmation", "lab", "labs", "panel"];

    /// <summary>The drugs that a title names, in order.</summary>
    public static List<DrugMention> Find(string title)
    {
        var words = new TitleWords(title);
        var found = new List<DrugMention>();
        for (var i = 0; i < words.Count; i++)
        {
            if (NameAt(words, title, i) is not { } name)
            {
                continue;
            }

            var last = i + name.Phrase.Length - 1;
            if ((last + 1 >= words.Count || !TestWords.Contains(words[last + 1])) && !TestedBefore().IsMatch(title.AsSpan(0, words.Starts[i])))
            {
                found.Add(new DrugMention(name.Ingredients, name.Phrase.Text, name.IsBrand, TextSpan.FromBounds(words.Starts[i], words.Ends[last])));
            }

            i = last;
        }

        return found;
    }

    /// <summary>The drug class of a generic name: a subcategory of Pharmaceuticals; null for the few outside its classes.</summary>
    public static string? ClassOf(string generic) => Classes.GetValueOrDefault(generic);

    private static Name? NameAt(TitleWords words, string title, int at)
    {
        if (!ByFirstWord.TryGetValue(words[at], out var names))
        {
            return null;
        }

        foreach (var name in names)
        {
            // Initials such as ASA or MSM count in capitals only.
            if (words.IndexOf(name.Phrase, at) == at
                && (!name.CapitalsOnly || title.AsSpan(words.Starts[at], name.Phrase.Text.Length).SequenceEqual(name.Phrase.Text)))
            {
                return name;
            }
        }

        return null;
    }

    // "Serum testosterone", "urine drug screen for hydrocodone and morphine".
    [GeneratedRegex(@"\b(?:(?:serum|plasma|urine|free|total|salivary)\s+|(?:screen(?:s|ing)?|tests?|testing|toxicology|assay|confirmation|levels?)\s+(?:for|of)\s+(?!.*\b(?:refill|prescription|medication)s?\b)[\w\s,/&-]{0,80})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex TestedBefore();

    private static Dictionary<string, Name>.ValueCollection Names()
    {
        // A title may print "Tylenol #3" or "Tylenol no. 3"; the sign is no word, so one entry serves both.
        var names = new Dictionary<string, Name>(StringComparer.OrdinalIgnoreCase);
        foreach (var (brand, ingredients) in Data.CombinationBrands.Concat(Data.SuspensionAndCreamKits))
        {
            names.TryAdd(brand, new Name(brand, ingredients, true));
        }

        foreach (var drug in Data.Drugs)
        {
            names.TryAdd(drug.Generic, new Name(drug.Generic, [drug.Generic], false));
        }

        foreach (var drug in Data.Drugs)
        {
            foreach (var brand in drug.Brands)
            {
                names.TryAdd(brand, new Name(brand, [drug.Generic], true));
            }
        }

        return names.Values;
    }

    private sealed class Name(string text, IReadOnlyList<string> ingredients, bool isBrand)
    {
        public Phrase Phrase { get; } = new(text);

        public IReadOnlyList<string> Ingredients { get; } = ingredients;

        public bool IsBrand { get; } = isBrand;

        public bool CapitalsOnly { get; } = text.Length <= 4 && text.All(char.IsUpper);

        public string FirstWord { get; } = new TitleWords(text)[0];
    }
}
