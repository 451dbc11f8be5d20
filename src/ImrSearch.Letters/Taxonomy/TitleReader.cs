namespace ImrSearch.Letters.Taxonomy;

/// <summary>Reads what an item's title asks for: its type, drugs, course of treatment, regions, levels and side.</summary>
internal static class TitleReader
{
    /// <summary>Reads a title.</summary>
    /// <param name="item">The whole title, evened out.</param>
    /// <param name="asked">The part of it that is in dispute, from which the item's type and amount are read: all of it, or the rest of a modified request.</param>
    public static TitleFacts Read(string item, TextSpan asked)
    {
        var part = asked.In(item);
        var drugs = DrugNames.Find(item);
        var asksFor = part.Length == item.Length ? drugs : DrugNames.Find(part);
        var place = ItemClassifier.Classify(part, asksFor);
        var category = place?.Value.Category;
        return new TitleFacts
        {
            Place = Moved(place),
            Drugs = drugs.SelectMany(d => d.Ingredients.Select(i => new Found<string>(i, d.Place, d.Confidence))).DistinctBy(d => d.Value).ToList(),
            Medications = MedicationReader.Read(part, asksFor, category).Select(m => Moved<Medication>(m)!.Value).ToList(),
            Course = Moved(CourseReader.Read(part, category)),
            BodyRegions = BodyRegions.Find(item),
            SpinalLevels = SpinalLevels.Find(item),
            Side = SideReader.Read(item),
        };

        Found<T>? Moved<T>(Found<T>? found) =>
            found is { } f ? f with { Place = f.Place with { Start = f.Place.Start + asked.Start } } : null;
    }
}
