using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// Finds drugs in a title and gives their generic ingredients (Data/drugs.json): brands stand for their ingredients,
/// combination brands for all of them. The longest name at a place counts ("Terocin Patch" before "Terocin"). A long word
/// that is almost a drug's name is that drug; one that ends in the stem of a class is a drug of that class.
/// </summary>
internal static partial class DrugNames
{
    private const double MisspeltOnce = 0.8;
    private const double MisspeltTwice = 0.6;
    private const int ShortestMisspelt = 7;
    private const int ShortestMisspeltTwice = 11;
    private const int FarthestTestWord = 5;

    private sealed record Drug(string Generic, List<string> Brands, string? Class);

    private sealed record Table(
        List<Drug> Drugs, Dictionary<string, List<string>> CombinationBrands, Dictionary<string, List<string>> SuspensionAndCreamKits,
        Dictionary<string, string> CompoundShortNames, Dictionary<string, string?> Stems);

    private static readonly Table Data = DataFile.Read<Table>("drugs.json");

    private static readonly Dictionary<string, string?> Classes = Data.Drugs.ToDictionary(d => d.Generic, d => d.Class);

    private static readonly Dictionary<string, string> ShortNames = new(Data.CompoundShortNames, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Name> ByText = Names();

    private static readonly Dictionary<string, List<Name>> ByFirstWord = ByText.Values
        .GroupBy(n => n.FirstWord)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Phrase.Length).ToList());

    private static readonly ILookup<char, Name> Misspellable = ByFirstWord.Values.SelectMany(n => n)
        .Where(n => n.Phrase.Length == 1 && n.FirstWord.Length >= ShortestMisspelt - 1)
        .ToLookup(n => n.FirstWord[0]);

    /// <summary>Words behind a drug's name that make it the subject of a test, or what its tools are for, not a treatment.</summary>
    private static readonly HashSet<string> TestWords = ["level", "levels", "test", "tests", "testing", "screen", "screening", "assay", "confirmation", "lab", "labs", "panel", "syringes", "needles"];

    /// <summary>Words that may stand between a drug's name and such a word.</summary>
    private static readonly HashSet<string> TestLinks = ["and", "or", "its", "metabolite", "metabolites", "serum", "blood", "plasma", "urine", "drug", "free", "total", "quantitative", "lc", "ms", "gc"];

    /// <summary>The drugs that a title names, in order.</summary>
    public static List<DrugMention> Find(string title)
    {
        var words = new TitleWords(title);
        var found = new List<DrugMention>();
        bool? prescribes = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (ShortNames.TryGetValue(words[i], out var generic) && IsJoined(title, words, i))
            {
                found.Add(new DrugMention([generic], words[i], false, words.PlaceOf(i, 1), Letters.Confidence.Inferred));
            }
            else if (NameAt(words, title, i) is { } name)
            {
                var length = name.Phrase.Length;
                if (!IsTested(words, title, i, length))
                {
                    found.Add(new DrugMention(name.Ingredients, name.Phrase.Text, name.IsBrand, words.PlaceOf(i, length)));
                }

                i += length - 1;
            }
            else if (words[i].Length >= ShortestMisspelt - 1 && words[i].All(char.IsAsciiLetterLower) && !TitleVocabulary.Knows(words[i])
                && (Misspelt(words, i) ?? ByStem(words, i, prescribes ??= PrescriptionGrammar.Fits(title))) is { } near && !IsTested(words, title, i, 1))
            {
                found.Add(near);
            }
        }

        return found;
    }

    /// <summary>Every name of the table with what it stands for: each generic name with its brands, then the other brands.</summary>
    public static IEnumerable<DrugName> All =>
        Data.Drugs.SelectMany(drug => drug.Brands.Prepend(drug.Generic)).Concat(ByText.Keys)
            .Select(text => ByText[text])
            .Distinct()
            .Select(name => new DrugName(name.Phrase.Text, name.Ingredients, name.IsBrand));

    /// <summary>The drug class of a generic name: a subcategory of Pharmaceuticals; null for the few outside its classes.</summary>
    public static string? ClassOf(string generic) =>
        Classes.TryGetValue(generic, out var known) ? known : StemOf(generic) is { } stem ? Data.Stems[stem] : null;

    /// <summary>Whether a drug's name begins with this word, in small letters.</summary>
    public static bool Knows(string word) => ByFirstWord.ContainsKey(word);

    /// <summary>Whether a name as <see cref="DrugMention"/> gives it is one that only the lists of compounds use ("Flurbi").</summary>
    public static bool IsShortName(string name) => ShortNames.ContainsKey(name);

    // Such a name is a drug only beside another drug's: "Flurbi/Lido", not "lido" alone.
    private static bool IsJoined(string title, TitleWords words, int at) =>
        IsName(JoinedBehind().Match(title, words.Ends[at])) || IsName(JoinedBefore().Match(title[..words.Starts[at]]));

    private static bool IsName(Match joined) =>
        joined.Success && joined.Groups["name"].Value.ToLowerInvariant() is var name && (ShortNames.ContainsKey(name) || Knows(name));

    [GeneratedRegex(@"\G\s?(?:[0-9.]{1,6}\s?%)?\s?[/-]\s?(?<name>[a-z]{3,24})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex JoinedBehind();

    [GeneratedRegex(@"\b(?<name>[a-z]{3,24})\s?(?:[0-9.]{1,6}\s?%)?\s?[/-]\s?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft, 2000)]
    private static partial Regex JoinedBefore();

    private static Name? NameAt(TitleWords words, string title, int at)
    {
        if (!ByFirstWord.TryGetValue(words[at], out var names))
        {
            return null;
        }

        foreach (var name in names)
        {
            // Initials such as ASA or MSM count in capitals only.
            if (words.FitsAt(name.Phrase, at)
                && (!name.CapitalsOnly || title.AsSpan(words.Starts[at]).StartsWith(name.Phrase.Text, StringComparison.Ordinal)))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The drug whose name a word almost is: one error, or two in a very long name; null when drugs of other ingredients are as near.</summary>
    private static DrugMention? Misspelt(TitleWords words, int at)
    {
        var word = words[at];
        if (word.Length < ShortestMisspelt)
        {
            return null;
        }

        for (var errors = 1; errors <= (word.Length >= ShortestMisspeltTwice ? 2 : 1); errors++)
        {
            var near = Misspellable[word[0]].Where(n => Math.Abs(n.FirstWord.Length - word.Length) <= errors && NearName.Distance(n.FirstWord, word) == errors).ToList();
            if (near.Count > 0)
            {
                return near.TrueForAll(n => n.Ingredients.SequenceEqual(near[0].Ingredients))
                    ? new DrugMention(near[0].Ingredients, near[0].Phrase.Text, near[0].IsBrand, words.PlaceOf(at, 1), errors == 1 ? MisspeltOnce : MisspeltTwice)
                    : null;
            }
        }

        return null;
    }

    /// <summary>A generic name that the table lacks, known by its stem (USAN); only where the title reads like a prescription or is the word alone.</summary>
    private static DrugMention? ByStem(TitleWords words, int at, bool prescribes) =>
        (prescribes || words.Count == 1) && StemOf(words[at]) is not null
            ? new DrugMention([words[at]], words[at], false, words.PlaceOf(at, 1), Confidence.Guessed)
            : null;

    private static string? StemOf(string word) =>
        Data.Stems.Keys.Where(s => word.Length > s.Length + 1 && word.EndsWith(s, StringComparison.Ordinal)).MaxBy(s => s.Length);

    private static bool IsTested(TitleWords words, string title, int at, int length)
    {
        for (var i = at + length; i < words.Count && i < at + length + FarthestTestWord; i++)
        {
            if (TestWords.Contains(words[i]))
            {
                return true;
            }

            if (!TestLinks.Contains(words[i]))
            {
                break;
            }
        }

        return TestedBefore().IsMatch(title.AsSpan(0, words.Starts[at]));
    }

    // "Serum testosterone", "urine drug screen for hydrocodone and morphine".
    [GeneratedRegex(@"\b(?:(?:serum|plasma|urine|free|total|salivary)\s+|(?:screen(?:s|ing)?|tests?|testing|toxicology|assay|confirmation|levels?)\s+(?:for|of)\s+(?!.*\b(?:refill|prescription|medication)s?\b)[\w\s,/&-]{0,80})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex TestedBefore();

    private static Dictionary<string, Name> Names()
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

        return names;
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
