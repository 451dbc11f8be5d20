using System.Text.Json.Serialization;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>The rules of Data/item-rules.json, ready to match.</summary>
internal sealed record ItemRules(
    List<ItemRule> Rules,
    List<Phrase> AddOns,
    List<Phrase> TopicalForms,
    List<Phrase> CompoundForms,
    List<string> TopicalBrands,
    List<string> TopicalClasses)
{
    public static ItemRules Instance { get; } = Read();

    private static ItemRules Read()
    {
        var file = DataFile.Read<File>("item-rules.json");
        return new ItemRules(
            file.Rules.Select(r => new ItemRule(r.Category, r.Subcategory, r.Drug, r.NoDrug, Phrases(r.Any), Phrases(r.With), Phrases(r.Not),
                r.With?.Contains(ItemRule.LevelMark) ?? false)).ToList(),
            Phrases(file.AddOns.Any),
            Phrases(file.TopicalForms),
            Phrases(file.CompoundForms),
            file.TopicalBrands,
            file.TopicalClasses);
    }

    private static List<Phrase> Phrases(List<string>? texts) =>
        texts is null ? [] : texts.Where(t => t != ItemRule.LevelMark).Select(t => new Phrase(t)).ToList();

    private sealed record File(List<Rule> Rules, AddOnRule AddOns, List<string> TopicalForms, List<string> CompoundForms, List<string> TopicalBrands, List<string> TopicalClasses);

    private sealed record AddOnRule(string Why, List<string> Any);

    private sealed record Rule(string Category, string? Subcategory, bool Drug, bool NoDrug, List<string>? Any, List<string>? With, List<string>? Not, [property: JsonRequired] string Why);
}
