using System.Globalization;
using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// Reads the drugs of a title as prescribed: name, strength, form, quantity, refills. What follows a name up to the next drug is its
/// own. Names joined by a slash, by percentages or in a compound are one product; a name that repeats the drug before it ("Soma
/// (carisoprodol)") is no second one.
/// </summary>
internal static partial class MedicationReader
{
    private static readonly Dictionary<string, string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tab"] = "Tablet",
        ["tablet"] = "Tablet",
        ["caplet"] = "Tablet",
        ["odt"] = "Tablet",
        ["pill"] = "Tablet",
        ["cap"] = "Capsule",
        ["capsule"] = "Capsule",
        ["softgel"] = "Capsule",
        ["patch"] = "Patch",
        ["patche"] = "Patch",
        ["cream"] = "Cream",
        ["gel"] = "Gel",
        ["ointment"] = "Ointment",
        ["lotion"] = "Lotion",
        ["foam"] = "Foam",
        ["roll on"] = "Roll-on",
        ["suspension"] = "Suspension",
        ["solution"] = "Solution",
        ["syrup"] = "Syrup",
        ["elixir"] = "Elixir",
        ["drop"] = "Drops",
        ["spray"] = "Spray",
        ["film"] = "Film",
        ["powder"] = "Powder",
        ["inhaler"] = "Inhaler",
        ["suppository"] = "Suppository",
        ["suppositorie"] = "Suppository",
        ["troche"] = "Troche",
        ["lozenge"] = "Lozenge",
        ["injection"] = "Injection",
        ["vial"] = "Vial",
        ["syringe"] = "Syringe",
        ["pen"] = "Pen",
        ["dosepak"] = "Dose pack",
        ["dose pack"] = "Dose pack",
        ["dose pak"] = "Dose pack",
        ["kit"] = "Kit",
    };

    /// <summary>The medications, in order.</summary>
    /// <param name="title">The title's part in dispute.</param>
    /// <param name="drugs">The drugs found in it, in order.</param>
    /// <param name="category">Its category.</param>
    public static IReadOnlyList<Found<Medication>> Read(string title, IReadOnlyList<DrugMention> drugs, string? category)
    {
        if (drugs.Count == 0)
        {
            return category == "Pharmaceuticals" && PrescriptionGrammar.NameIn(title) is { } unknown
                ? [Prescribed(title, unknown, default, title.Length, [], Confidence.Guessed)]
                : [];
        }

        var compound = ItemRules.Instance.CompoundForms.In(new TitleWords(title));
        var groups = new List<List<DrugMention>>();
        foreach (var drug in drugs)
        {
            if (groups.Count > 0 && Joins(title, groups[^1], drug, compound))
            {
                groups[^1].Add(drug);
            }
            else
            {
                groups.Add([drug]);
            }
        }

        return groups.Select((group, i) => Prescribed(title, group, i + 1 < groups.Count ? groups[i + 1][0].Place.Start : title.Length)).ToList();
    }

    /// <summary>The medications of a title whose disputed part is an amount alone: the drug is the title's, quantity and refills are the part's.</summary>
    public static IReadOnlyList<Found<Medication>> ReadRest(string title, IReadOnlyList<DrugMention> drugs, string? category, string rest)
    {
        var prescribed = Read(title, drugs, category).DistinctBy(m => string.Join('/', m.Value.Ingredients)).ToList();
        var (count, refills) = (Quantity(rest), Refills().Match(rest));
        return prescribed.Count == 1 && (count.Success || refills.Success)
            ? [prescribed[0] with
            {
                Value = prescribed[0].Value with { Quantity = count.Success ? NumberOf(count) : prescribed[0].Value.Quantity, Refills = RefillsOf(refills) },
            }]
            : prescribed;
    }

    private static bool Joins(string title, List<DrugMention> group, DrugMention next, bool compound)
    {
        var between = title[group[^1].Place.End..next.Place.Start];
        return (Repeats(group, next) && (!OwnDose().IsMatch(between) || Explained().IsMatch(between))) || Slash().IsMatch(between)
            || (!next.IsBrand && (Percent().IsMatch(between) || (compound && Listed().IsMatch(between))));
    }

    private static bool Repeats(List<DrugMention> group, DrugMention next) =>
        next.Ingredients.All(i => group.Exists(d => d.Ingredients.Contains(i)))
        || (group.Count == 1 && group[0].Ingredients.All(next.Ingredients.Contains));

    private static Found<Medication> Prescribed(string title, List<DrugMention> group, int end)
    {
        // The first name stands for those that only repeat it.
        var all = group[0].Ingredients.ToHashSet();
        var last = group[0];
        foreach (var drug in group.Skip(1).Where(d => !d.Ingredients.All(all.Contains) && !group[0].IsBrand))
        {
            all.UnionWith(drug.Ingredients);
            last = drug;
        }

        var name = TextSpan.FromBounds(group[0].Place.Start, last.Place.End);
        if (PercentBehind().Match(title, name.End, end - name.End) is { Success: true } percent && last != group[0])
        {
            name = TextSpan.FromBounds(name.Start, percent.Index + percent.Length);
        }
        else if (Release().Match(title, name.End, end - name.End) is { Success: true } release)
        {
            name = TextSpan.FromBounds(name.Start, release.Index + release.Length);
        }

        // "Terocin: Capsaicin 0.025%-Menthol 10%": strengths among the ingredients of a brand are theirs.
        var listed = group.Count > 2 ? TextSpan.FromBounds(group[1].Place.End, group[^1].Place.Start) : default;
        return Prescribed(title, name, listed, end, group.SelectMany(d => d.Ingredients).Distinct().ToList(), group.Min(d => d.Confidence));
    }

    private static Found<Medication> Prescribed(string title, TextSpan name, TextSpan listed, int to, IReadOnlyList<string> ingredients, double confidence)
    {
        var from = name.End;
        var tail = title[from..to];
        var shownTo = name.End;
        var form = FormWord().Match(title[name.Start..to]);
        var refills = Refills().Match(tail);
        var strength = Strength().Match(tail);
        if (strength.Success && from + strength.Index >= listed.Start && from + strength.Index < listed.End)
        {
            strength = Match.Empty;
        }

        var count = Quantity(tail);
        var amount = Amount().Matches(tail).LastOrDefault(m => !strength.Success || m.Index >= strength.Index + strength.Length);
        if (!strength.Success && amount is not null && !count.Success && !Liquid().IsMatch(title[name.Start..to]) && double.Parse(amount.Groups["number"].Value, CultureInfo.InvariantCulture) < 10)
        {
            // "Carafate 1 gm": a few grams of a thing that is no cream are its strength.
            (strength, amount) = (amount, null);
        }

        var number = count.Success ? NumberOf(count)
            : amount is not null ? $"{amount.Groups["number"].Value} {UnitOf(amount.Groups["unit"].Value)}" : null;
        foreach (var match in new[] { strength, count, amount, refills })
        {
            if (match is { Success: true })
            {
                shownTo = Math.Max(shownTo, from + match.Index + match.Length);
            }
        }

        if (form.Success)
        {
            shownTo = Math.Max(shownTo, name.Start + form.Index + form.Length);
        }

        var medication = new Medication(
            name.In(title).Trim(),
            ingredients,
            strength.Success ? string.Concat(strength.Value.Where(c => !char.IsWhiteSpace(c))) : null,
            form.Success ? Forms[form.Groups["form"].Value.Replace('-', ' ')] : null,
            number,
            RefillsOf(refills));
        return new Found<Medication>(medication, TextSpan.FromBounds(name.Start, shownTo), confidence);
    }

    private static string NumberOf(Match count) => count.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);

    private static int? RefillsOf(Match refills) =>
        !refills.Success ? null : refills.Groups["none"].Success ? 0 : Numerals.Value(refills.Groups["number"].Value);

    private static Match Quantity(string tail) => StatedQuantity().Match(tail) is { Success: true } stated ? stated : CountedPieces().Match(tail);

    private static string UnitOf(string unit) => unit.ToLowerInvariant() switch
    {
        "ml" or "mls" or "cc" => "ml",
        "oz" or "ounce" or "ounces" => "oz",
        _ => "gm",
    };

    private const string Number = @"[0-9]{1,6}(?:,[0-9]{3})?(?:\.[0-9]{1,4})?|\.[0-9]{1,4}";
    private const string DoseUnit = @"(?:mgs?|mcgs?|ug|meq|milligrams?|micrograms?|units?|iu|%)";

    // "10/325mg", "8mg/2mg", "25mg/ml", "5 %", "50mcg/hr", "300-30 mg"; straight behind the name also "10/325".
    [GeneratedRegex(@"(?<![\w.#])(?:" + Number + @")(?:\s?" + DoseUnit + @")?(?:\s?[/-]\s?(?:" + Number + @")(?:\s?" + DoseUnit + @")?){0,6}(?<=[a-z%]|[0-9]\s?)\s?(?<=%|mgs?|mcgs?|ug|meq|rams?|units?|iu)(?:\s?/\s?(?:[0-9.]{1,5}\s?)?(?:ml|hr|hour|h|gm?|actuation|dose|spray|patch|tablet)\b)?|(?<=\A\W{0,3}(?:[a-z]{2,12}\s)?)(?<![\w.#])(?:" + Number + @")(?:\s?[/-]\s?(?:" + Number + @")){1,3}(?![\w%])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Strength();

    private const string Piece = @"(?:tab|tablet|cap|capsule|patch|patche|pill|caplet|tube|bottle|box|boxe|film|supp)s?\b";

    // A number printed as the quantity; the signs of a quantity count before the pieces of a dose.
    [GeneratedRegex(@"#\s?(?<number>[0-9]{1,4}(?:,[0-9]{3})?)(?![\w/%])|\b(?:qty|quantity|count|disp(?:ense)?|number)\.?\s?[:=#]{0,2}\s?(?:of\s)?#?(?<number>[0-9]{1,4})(?:\.0{1,2})?(?![\w/%])|\b(?:x|no\.?)\s?(?<number>[0-9]{1,4})\b(?!\s?(?:refill|week|month|day|mg|ml|gm?\b|%|year))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex StatedQuantity();

    // "60 tablets" is a quantity; "1 tablet every 8 hours" and "take 2 tablets" are a dose, how much is taken at once.
    [GeneratedRegex(@"(?<![\w./#-]|\b(?:take|takes|taking|apply|use|sig):?\s)(?<number>[0-9]{1,4})\s(?:count\b|" + Piece + @"(?!" + Frequency + @"))|\(\s?(?<number>[0-9]{1,4})\s?\)(?!\s?" + Piece + Frequency + @")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex CountedPieces();

    // By which way, how often or when one dose is taken.
    private const string Frequency = @"[\s,]{1,3}(?:p\.?\s?o\b|by\smouth|oral|sublingual|every\b|each\b|per\s(?:day|night)|a\s(?:day|night)|daily|nightly|once|twice|(?:one|two|three|four|[1-6])\s?(?:x|times)\b|in\sthe\s|at\s(?:bedtime|night)|before\b|after\b|with\s(?:food|meals)|as\sneeded|prn\b|q\.?\s?(?:[0-9]|[dh]\b|[a-z]{1,3}\b)|[bt]\.?i\.?d|hs\b)";

    [GeneratedRegex(@"(?<![\w./])(?<number>[0-9]{1,4}(?:\.[0-9]{1,3})?)\s?(?<unit>gms?|g|grams?|mls?|cc|oz|ounces?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Amount();

    // In "#60 refills: 2" the number behind counts, and none that belongs to a quantity before.
    [GeneratedRegex(@"\b(?:refills?|rf)\s?[:=#x-]{0,2}\s?(?<number>[0-9]{1,2}|one|two|three|four|five|six)\b(?!\s?(?:mg|tab))|(?<![#.]\s?|\b(?:qty|quantity|disp(?:ense)?|count|number)\.?\s?[:=#]{0,2}\s?(?:of\s)?)\b(?<number>[0-9]{1,2}|one|two|three|four|five|six|eleven|twelve)(?:\s?\(\s?\w{1,6}\s?\))?\s(?:additional\s)?refills?\b(?!\s?[:=]{0,2}\s?(?:[0-9]{1,2}|one|two|three|four|five|six)\b(?!\s?(?:mg|tab|cap|pill|patch)))|\b(?<none>no|without|zero)\srefills?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Refills();

    [GeneratedRegex(@"\b(?<form>tablet|tab|caplet|odt|pill|capsule|cap|softgel|patche|patch|cream|gel|ointment|lotion|foam|roll[- ]on|suspension|solution|syrup|elixir|drop|spray|film|powder|inhaler|suppositorie|suppository|troche|lozenge|injection|vial|syringe|pen|dosepak|dose pac?k|kit)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex FormWord();

    [GeneratedRegex(@"%|\b(?:cream|gel|ointment|lotion|suspension|solution|syrup|topical|powder|liquid|spray|bottle|tube)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Liquid();

    [GeneratedRegex(@"\G\s?(?:ER|XR|SR|CR|DR|IR|LA|XL|DS|EC|ODT|PM|AM|ES)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Release();

    [GeneratedRegex(@"\G\s?(?:[0-9]{1,3}(?:\.[0-9]{1,4})?|\.[0-9]{1,4})\s?%(?!\s?/\s?[0-9.]{1,6}\s?%)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PercentBehind();

    [GeneratedRegex(@"\A\s?(?:[a-z]{2,12}\s?)?[/+-]\s?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Slash();

    [GeneratedRegex(@"\A\s?(?:HCL\s?)?(?:[0-9]{1,3}(?:\.[0-9]{1,4})?|\.[0-9]{1,4})\s?%[\s,/+;&-]{0,4}(?:and|with|in)?\s?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\A[\s,/+;&-]{0,4}(?:and|with)?\s{0,2}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"#\s?[0-9]|[0-9]\s?mg\b.*\b(?:and|,|;)|;", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OwnDose();

    // A name in brackets or quotes explains the one before it, wherever it stands.
    [GeneratedRegex(@"[(\[""“”]\s?\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Explained();
}
