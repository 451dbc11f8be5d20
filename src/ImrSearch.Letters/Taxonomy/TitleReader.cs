using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Reads what an item's title asks for: its type, drugs, course of treatment, regions, levels and side.</summary>
internal static partial class TitleReader
{
    /// <summary>Reads a title.</summary>
    /// <param name="item">The whole title, evened out.</param>
    /// <param name="asked">
    /// The part of it that is in dispute, from which the item's type and amount are read: all of it, or the rest of a modified
    /// request. A rest that is an amount alone ("#60", "8 sessions") is one of the item that the whole title names.
    /// </param>
    public static TitleFacts Read(string item, TextSpan asked)
    {
        // What was granted instead is not asked for; blanks in its stead keep every place.
        var part = Granted().Replace(asked.In(item), m => new string(' ', m.Length));
        var drugs = DrugNames.Find(item);
        var asksFor = part == item ? drugs : DrugNames.Find(part);
        var place = Moved(ItemClassifier.Classify(part, asksFor));
        var ofWhole = part != item && asksFor.Count == 0 && (place is null || AmountOnly().IsMatch(part)) ? ItemClassifier.Classify(item, drugs) : null;
        var category = (ofWhole ?? place)?.Value.Category;
        return new TitleFacts
        {
            Place = ofWhole ?? place,
            Drugs = drugs.SelectMany(d => d.Ingredients.Select(i => new Found<string>(i, d.Place, d.Confidence))).DistinctBy(d => d.Value).ToList(),
            Medications = ofWhole is null
                ? MedicationReader.Read(part, asksFor, category).Select(m => Moved<Medication>(m)!.Value).ToList()
                : MedicationReader.ReadRest(item, drugs, category, part),
            Course = Moved(CourseReader.Read(part, category)),
            BodyRegions = BodyRegions.Find(item),
            SpinalLevels = SpinalLevels.Find(item),
            Side = SideReader.Read(item),
        };

        Found<T>? Moved<T>(Found<T>? found) =>
            found is { } f ? f with { Place = f.Place with { Start = f.Place.Start + asked.Start } } : null;
    }

    // "(modified to 6 visits by UR)", "(6 sessions approved)"; not "(12 sessions not certified)" nor "(certified therapist)".
    [GeneratedRegex(@"\((?:[^()]|\([^()]{0,20}\)){0,40}?(?<!\b(?:not|non|un)[\s-]?)\b(?:modified|reduced|(?:certified|approved|authori[sz]ed)(?=\s?(?:by|to|on|for|as|at|\)|:|[0-9#])))(?:[^()]|\([^()]{0,20}\)){0,90}\)|\b(?:modified|reduced|decreased)\sto\s[^;,.()]{1,60}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Granted();

    // Numbers and the words of counting and time, without any that names a thing.
    [GeneratedRegex(@"\A(?>[\W\d_]|(?:" + Numerals.Pattern + @"|sessions?|visits?|treatments?|appointments?|refills?|tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|units?|times?|x|per|an?|of|for|the|and|with|qty|quantity|count|number|weeks?|weekly|months?|monthly|days?|years?|twice|once|additional|remaining|more|other|only|rental)(?![a-z]))*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AmountOnly();
}
