namespace ImrSearch.Letters.Taxonomy;

/// <summary>Reads what an item's title asks for: its type, drugs, course of treatment, regions, levels and side.</summary>
internal static class TitleReader
{
    /// <summary>Reads a title.</summary>
    /// <param name="item">The whole title, evened out.</param>
    /// <param name="asked">The part of it that is in dispute, from which the item's type is read: all of it, or the rest of a modified request.</param>
    public static TitleFacts Read(string item, TextSpan asked)
    {
        var drugs = DrugNames.Find(item);
        var place = ItemClassifier.Classify(asked.In(item), drugs);
        return new TitleFacts
        {
            Place = place.Category is null ? null : new Found<ItemPlace>(place, asked, Confidence.Inferred),
            Drugs = drugs.SelectMany(d => d.Ingredients.Select(i => new Found<string>(i, d.Place, Confidence.Told))).DistinctBy(d => d.Value).ToList(),
            BodyRegions = BodyRegions.Find(item),
        };
    }
}
