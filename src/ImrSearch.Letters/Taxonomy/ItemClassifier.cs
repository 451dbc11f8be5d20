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
    private const double WhenMended = 0.75;

    // In a mix the drug that is watched most gives the class: "hydrocodone/acetaminophen" is an opioid.
    private static readonly string[] Weight =
        ["Opioids", "Barbiturates", "Antimigraine Agent", "Muscle Relaxant", "NSAID", "Proton Pump Inhibitors", "Topical Analgesics"];

    /// <summary>The place of a title, with the words that decided it; null when no rule fits.</summary>
    public static Found<ItemPlace>? Classify(string title, IReadOnlyList<DrugMention> drugs)
    {
        // What an item is for is not what it is: "MRI to evaluate for surgery".
        var what = Purpose().Match(title) is { Success: true } purpose ? title[..purpose.Index] : title;
        var start = Errand().Match(what) is { Success: true } errand ? errand.Length : 0;
        var words = TitleWords.Mended(new string(' ', start) + what[start..]);
        var hasLevel = SpinalLevels.In(title);
        var prescribes = PrescriptionGrammar.Fits(title);
        if (drugs.Count == 0 && Associated().Match(title) is { Success: true } associated)
        {
            return new Found<ItemPlace>(ItemPlace.AdjunctService, new TextSpan(associated.Index, associated.Length), Confidence.Told);
        }

        foreach (var rule in ItemRules.Instance.Rules)
        {
            if (rule.Drug)
            {
                if (drugs.Count > 0 && (rule.Any.Count == 0 || rule.Match(words, true, hasLevel) is not null || (prescribes && !rule.Not.In(words)) || InjectedAtHome(drugs)))
                {
                    var place = TextSpan.FromBounds(drugs[0].Place.Start, drugs[^1].Place.End);
                    return new Found<ItemPlace>(
                        new ItemPlace(Pharmaceuticals, DrugClass(title, words, drugs)), place, Math.Min(rule.Confidence, drugs.Min(d => d.Confidence)));
                }
            }
            else if (rule.Match(words, drugs.Count > 0, hasLevel) is { } match)
            {
                var place = new ItemPlace(rule.Category, rule.Subcategory);
                if (place == ItemPlace.AdjunctService && OperationBefore(title, words.Starts[match.At]) is { } operation)
                {
                    return operation;
                }

                return new Found<ItemPlace>(
                    place,
                    words.PlaceOf(match.At, match.Length),
                    words.IsMended(match.At, match.Length) ? Math.Min(rule.Confidence, WhenMended) : rule.Confidence);
            }
        }

        return prescribes && PrescriptionGrammar.NameIn(title) is { } unknown
            ? new Found<ItemPlace>(new ItemPlace(Pharmaceuticals, null), unknown, Confidence.Guessed)
            : null;
    }

    /// <summary>Whether an item that stands in one letter with an operation exists because of it; drugs never do.</summary>
    public static bool AsAddOn(string title, ItemPlace place) =>
        place.Category is not (null or Pharmaceuticals or "Injection" or "Psych Services" or "Home Health" or "Programs" or "Transportation")
        && !place.IsOperation
        && place.Subcategory is not ("EMG/NCV/NCS" or "Surgical Consult")
        && ItemRules.Instance.AddOns.In(TitleWords.Mended(title));

    /// <summary>The operation that heads a title and to which its add-on is only joined: "fusion L4-5 with assistant surgeon".</summary>
    private static Found<ItemPlace>? OperationBefore(string title, int addOn)
    {
        if (Joint().Matches(title).LastOrDefault(m => m.Index + m.Length <= addOn) is not { Index: > 0 } joint)
        {
            return null;
        }

        var head = title[..joint.Index];
        return !OnAccountOf().IsMatch(head) && Classify(head, DrugNames.Find(head)) is { Value.IsOperation: true } operation ? operation : null;
    }

    private static bool InjectedAtHome(IReadOnlyList<DrugMention> drugs) =>
        drugs.SelectMany(d => d.Ingredients).All(i => DrugNames.ClassOf(i) is { } name && ItemRules.Instance.SelfInjectedClasses.Contains(name));

    private static string? DrugClass(string title, TitleWords words, IReadOnlyList<DrugMention> drugs)
    {
        var rules = ItemRules.Instance;
        var ingredients = drugs.SelectMany(d => d.Ingredients).Distinct().ToList();
        var classes = ingredients.Select(DrugNames.ClassOf).OfType<string>().Distinct().ToList();
        var percents = Percent().Count(title);
        var compound = rules.CompoundForms.In(words) || (percents >= 2 && !drugs[0].IsBrand)
            || drugs.Any(d => DrugNames.IsShortName(d.Name) || rules.CompoundBrands.Contains(d.Name, StringComparer.OrdinalIgnoreCase));
        var topical = compound || (!rules.NasalForms.In(words) && (percents > 0 || rules.TopicalForms.In(words)
            || drugs.Any(d => rules.TopicalBrands.Contains(d.Name, StringComparer.OrdinalIgnoreCase))));
        if (topical && (compound || classes.TrueForAll(rules.TopicalClasses.Contains)))
        {
            var mixed = compound || (ingredients.Count > 1 && !drugs.Any(d => d.IsBrand) && rules.TopicalForms.In(words) && classes.Exists(c => c != "Topical Analgesics"));
            return mixed ? "Topical Compounds" : "Topical Analgesics";
        }

        return Weight.FirstOrDefault(classes.Contains) ?? (classes.Count > 0 ? classes[0] : null);
    }

    [GeneratedRegex(@"(?<=\w)\s{0,2},?\s{1,2}(?:in\s{1,2}order\s{1,2})?to\s{1,2}(?:evaluate\s{1,2}for|assess\s{1,2}for|rule\s{1,2}out|r/o|plan\s{1,2}for|prepare\s{1,2}for)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Purpose();

    // A referral for a thing asks for the thing: "Referral for EMG/NCV".
    [GeneratedRegex(@"\A\W{0,3}(?:referral|referred|refer|order|authorization|authorisation|request|rx|prescription|purchase|rental)\s{1,2}(?:for|of)\s{1,2}(?=(?:(?:an?|the|repeat)\s{1,2})?(?:EMG|NCV|NCS|MRI|MRA|CT|X-?rays?|electro|nerve|physical|PT\b|OT\b|occupational|aquatic|acupuncture|chiropractic|chiro|massage|urine|sleep|functional|cognitive|psych|epidural|injections?|facet|trigger|dental|home\s))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Errand();

    // The form of the letter itself says so, whatever follows.
    [GeneratedRegex(@"\A\W{0,3}(?:associated|related)\s+surgical\s+services?\b|\bassociated\s+surgical\s+services?\s*[:;-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Associated();

    [GeneratedRegex(@"[;,+&]|(?<=\s)(?:with|w/|and|including|includes|plus)(?=\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Joint();

    // An operation that is only the occasion of what stands before it: "crutches after knee surgery".
    [GeneratedRegex(@"(?<!\b(?:request|authori[sz]ation|outpatient|inpatient|approval)\s)\b(?:for|after|following|before|during|status\spost|s/p|prior\sto)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OnAccountOf();

    [GeneratedRegex(@"[0-9]\s?%", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Percent();
}
