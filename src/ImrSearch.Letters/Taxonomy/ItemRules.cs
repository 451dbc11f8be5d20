using System.Text.Json.Serialization;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>The rules of Data/item-rules.json, ready to match.</summary>
internal sealed record ItemRules
{
    public static ItemRules Instance { get; } = Read();

    public required IReadOnlyList<ItemRule> Rules { get; init; }

    public required PhraseSet AddOns { get; init; }

    public required PhraseSet TopicalForms { get; init; }

    public required PhraseSet CompoundForms { get; init; }

    public required PhraseSet NasalForms { get; init; }

    public required IReadOnlyList<string> CompoundBrands { get; init; }

    public required IReadOnlyList<string> TopicalBrands { get; init; }

    public required IReadOnlyList<string> TopicalClasses { get; init; }

    /// <summary>Classes of drugs that people inject themselves at home: they keep their class beside the word injection.</summary>
    public required IReadOnlyList<string> SelfInjectedClasses { get; init; }

    /// <summary>Long technical words of titles, which a typing error does not hide.</summary>
    public required IReadOnlyList<string> TechnicalWords { get; init; }

    /// <summary>Words of titles that no rule needs, so that they are not taken for a drug or for another word misspelt.</summary>
    public required IReadOnlyList<string> PlainWords { get; init; }

    /// <summary>Every phrase of every rule.</summary>
    public required IReadOnlyList<Phrase> AllPhrases { get; init; }

    private static ItemRules Read()
    {
        var file = DataFile.Read<File>("item-rules.json");
        var all = new List<Phrase>();
        return new ItemRules
        {
            Rules = file.Rules.ConvertAll(r => new ItemRule(r.Category, r.Subcategory, r.Drug, r.NoDrug, Phrases(r.Any), Phrases(r.With), Phrases(r.Not),
                r.With?.Contains(ItemRule.LevelMark) ?? false, r.Confidence ?? Confidence.Inferred)),
            AddOns = Phrases(file.AddOns.Any),
            TopicalForms = Phrases(file.TopicalForms),
            CompoundForms = Phrases(file.CompoundForms),
            NasalForms = Phrases(file.NasalForms),
            CompoundBrands = file.CompoundBrands,
            TopicalBrands = file.TopicalBrands,
            TopicalClasses = file.TopicalClasses,
            SelfInjectedClasses = file.SelfInjectedClasses,
            TechnicalWords = file.TechnicalWords,
            PlainWords = file.PlainWords,
            AllPhrases = all,
        };

        PhraseSet Phrases(List<string>? texts)
        {
            var phrases = (texts ?? []).Where(t => t != ItemRule.LevelMark).Select(t => new Phrase(t)).ToList();
            all.AddRange(phrases);
            return new PhraseSet(phrases);
        }
    }

    private sealed record File(
        List<Rule> Rules,
        AddOnRule AddOns,
        List<string> TopicalForms,
        List<string> CompoundForms,
        List<string> NasalForms,
        List<string> CompoundBrands,
        List<string> TopicalBrands,
        List<string> TopicalClasses,
        List<string> SelfInjectedClasses,
        List<string> TechnicalWords,
        List<string> PlainWords);

    private sealed record AddOnRule(string Why, List<string> Any);

    private sealed record Rule(
        string Category,
        string? Subcategory,
        bool Drug,
        bool NoDrug,
        List<string>? Any,
        List<string>? With,
        List<string>? Not,
        double? Confidence,
        [property: JsonRequired] string Why);
}
