using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// Gives a title its category and subcategory by the rules of Data/item-rules.json, and a named drug its class: the
/// strongest ingredient decides (an opioid mix is an opioid), a cream, gel or patch is a topical, several ingredients in
/// a cream without a brand are a compound. What stands beside an operation is decided by <see cref="AsAddOn"/>.
/// </summary>
internal static partial class ItemClassifier
{
    private const string Pharmaceuticals = "Pharmaceuticals";

    // In a mix the drug that is watched most gives the class: "hydrocodone/acetaminophen" is an opioid.
    private static readonly string[] Weight =
        ["Opioids", "Barbiturates", "Antimigraine Agent", "Muscle Relaxant", "NSAID", "Proton Pump Inhibitors", "Topical Analgesics"];

    public static ItemPlace Classify(string title, IReadOnlyList<DrugMention> drugs)
    {
        title = Purpose().Replace(title, "");
        var words = new TitleWords(title);
        var hasLevel = SpinalLevels.In(title);
        foreach (var rule in ItemRules.Instance.Rules)
        {
            if (rule.Drug)
            {
                if (drugs.Count > 0 && (rule.Any.Count == 0 || rule.Fits(words, true, hasLevel)))
                {
                    return new ItemPlace(Pharmaceuticals, DrugClass(title, words, drugs));
                }
            }
            else if (rule.Fits(words, drugs.Count > 0, hasLevel))
            {
                return new ItemPlace(rule.Category, rule.Subcategory);
            }
        }

        return default;
    }

    /// <summary>Whether an item that stands in one letter with an operation exists because of it; drugs never do.</summary>
    public static bool AsAddOn(string title, ItemPlace place) =>
        place.Category is not (null or Pharmaceuticals or "Injection" or "Psych Services" or "Home Health" or "Programs" or "Transportation")
        && !place.IsOperation
        && place.Subcategory is not ("EMG/NCV/NCS" or "Surgical Consult")
        && new TitleWords(title).HoldsAny(ItemRules.Instance.AddOns);

    private static string? DrugClass(string title, TitleWords words, IReadOnlyList<DrugMention> drugs)
    {
        var rules = ItemRules.Instance;
        var ingredients = drugs.SelectMany(d => d.Ingredients).Distinct().ToList();
        var classes = ingredients.Select(DrugNames.ClassOf).OfType<string>().Distinct().ToList();
        var percents = Percent().Count(title);
        var compound = words.HoldsAny(rules.CompoundForms) || (percents >= 2 && !drugs[0].IsBrand);
        var topical = compound || percents > 0 || words.HoldsAny(rules.TopicalForms)
            || drugs.Any(d => rules.TopicalBrands.Contains(d.Name, StringComparer.OrdinalIgnoreCase));
        if (topical && (compound || classes.TrueForAll(rules.TopicalClasses.Contains)))
        {
            var mixed = compound || (ingredients.Count > 1 && !drugs.Any(d => d.IsBrand) && words.HoldsAny(rules.TopicalForms) && classes.Exists(c => c != "Topical Analgesics"))
                || drugs.Any(d => d.Name is "Ketophene" or "Cyclophene");
            return mixed ? "Topical Compounds" : "Topical Analgesics";
        }

        return Weight.FirstOrDefault(classes.Contains) ?? (classes.Count > 0 ? classes[0] : null);
    }

    // What an item is for is not what it is: "MRI to evaluate for surgery".
    [GeneratedRegex(@"(?<=\w)\s*,?\s(?:in order )?to (?:evaluate for|assess for|rule out|r/o|plan for|prepare for)\b.*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"[0-9]\s?%", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Percent();
}
