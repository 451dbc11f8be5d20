using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.App.Expansion;

/// <summary>
/// Other names of drugs. A product is what it holds, so that a combination is not any one of its ingredients:
/// <list type="bullet">
/// <item>A brand brings the generic name and the other brands of the same ingredients.</item>
/// <item>A combination also brings its leading ingredient, by which letters mostly call it: the opioid beside what is
/// added to opioids, or the only one beside acetaminophen, aspirin and caffeine ("Norco" → "hydrocodone"). Without such (Duexis) it brings none.</item>
/// <item>A generic name brings its brands, and those of combinations that it leads. So "hydrocodone" brings Norco, and
/// "acetaminophen" no opioid.</item>
/// <item>Ingredients written together ("hydrocodone/APAP") are the combination.</item>
/// </list>
/// </summary>
internal static class DrugNameBook
{
    // Longer lists of ingredients are not written in a row.
    private const int MostWritten = 3;

    private const string Apap = "APAP";
    private const string Acetaminophen = "acetaminophen";

    /// <summary>What goes with another drug and is not what the product is asked for.</summary>
    private static readonly HashSet<string> Partners = [Acetaminophen, "aspirin", "caffeine"];

    /// <summary>Classes of what is put into a tablet with an opioid; a cream with one among others is no opioid.</summary>
    private static readonly HashSet<string> AddedToOpioids = ["Misc Analgesics", "NSAID", "Opioid Antagonist", "Antihistamine"];

    /// <summary>Every way to ask for a drug, each with its other names, most usual first.</summary>
    public static IEnumerable<(string Asked, IReadOnlyList<string> Names)> Entries()
    {
        var products = QueryNames.Drugs.GroupBy(drug => NameKey.Of(drug.Ingredients.Order(StringComparer.Ordinal))).ToList();
        var led = products
            .Where(product => product.First().Ingredients.Count > 1)
            .ToLookup(product => Leading(product.First().Ingredients) ?? "", product => product.Where(drug => drug.IsBrand).Select(drug => drug.Name));
        foreach (var product in products)
        {
            var ingredients = product.First().Ingredients;
            var brands = product.Where(drug => drug.IsBrand).Select(drug => drug.Name).ToList();
            IReadOnlyList<string> generic = ingredients is [var single] ? [single] : [.. Written(ingredients)];
            string[] leading = ingredients.Count > 1 && Leading(ingredients) is { } leader ? [leader] : [];
            foreach (var brand in brands)
            {
                yield return (brand, [.. leading, .. generic, .. brands]);
            }

            foreach (var name in ingredients.Count > 1 ? Orders(ingredients).SelectMany(Written) : generic)
            {
                yield return (name, ingredients.Count > 1 ? [.. generic, .. brands] : [.. InOrder(brands, led[name])]);
            }
        }
    }

    /// <summary>The leading ingredient of a combination; null when it has none.</summary>
    internal static string? Leading(IReadOnlyList<string> ingredients)
    {
        var opioids = ingredients.Where(ingredient => QueryNames.ClassOf(ingredient) == "Opioids").ToList();
        if (opioids is [var opioid] && ingredients.All(other => other == opioid || AddedToOpioids.Contains(QueryNames.ClassOf(other) ?? "")))
        {
            return opioid;
        }

        return ingredients.Where(ingredient => !Partners.Contains(ingredient)).ToList() is [var only] ? only : null;
    }

    /// <summary>The brands of an ingredient in the order of the table, in which all of them stand.</summary>
    private static IEnumerable<string> InOrder(List<string> own, IEnumerable<IEnumerable<string>> led)
    {
        var all = own.Concat(led.SelectMany(names => names)).ToHashSet();
        return QueryNames.Drugs.Select(drug => drug.Name).Where(all.Contains);
    }

    private static IEnumerable<string> Written(IReadOnlyList<string> ingredients)
    {
        if (ingredients.Count is 1 or > MostWritten)
        {
            yield break;
        }

        yield return string.Join(' ', ingredients);
        if (ingredients.Contains(Acetaminophen))
        {
            yield return string.Join(' ', ingredients.Select(ingredient => ingredient == Acetaminophen ? Apap : ingredient));
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Orders(IReadOnlyList<string> ingredients) => ingredients switch
    {
        [var a, var b] => [[a, b], [b, a]],
        [var a, var b, var c] => [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]],
        _ => [],
    };
}
