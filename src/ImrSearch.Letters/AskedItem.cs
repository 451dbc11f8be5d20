using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters;

/// <summary>What a line of text asks for, read as an item's title is; fields that it does not tell are null or empty.</summary>
public sealed record AskedItem
{
    /// <summary>Item category (Data/item-types.json).</summary>
    public string? Category { get; init; }

    /// <summary>Item subcategory within <see cref="Category"/>.</summary>
    public string? Subcategory { get; init; }

    /// <summary>Generic names of the drugs.</summary>
    public IReadOnlyList<string> Drugs { get; init; } = [];

    /// <summary>Body regions (Data/body-regions.json).</summary>
    public IReadOnlyList<string> BodyRegions { get; init; } = [];

    /// <summary>Spinal levels, e.g. "L4-L5".</summary>
    public IReadOnlyList<string> SpinalLevels { get; init; } = [];

    /// <summary>"Left", "Right" or "Bilateral".</summary>
    public string? Side { get; init; }

    /// <summary>Reads a line such as "Norco 10/325mg #120" or "MRI of the left knee".</summary>
    /// <param name="title">One line.</param>
    public static AskedItem Read(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var told = TitleReader.Read(title, new TextSpan(0, title.Length));
        return new AskedItem
        {
            Category = told.Place?.Value.Category,
            Subcategory = told.Place?.Value.Subcategory,
            Drugs = [.. told.Drugs.Select(drug => drug.Value)],
            BodyRegions = [.. told.BodyRegions.Select(region => region.Value)],
            SpinalLevels = [.. told.SpinalLevels.Select(level => level.Value)],
            Side = told.Side?.Value,
        };
    }

    /// <summary>
    /// The words of a title that name the treatment itself, without body parts, sides and amounts: "magnetic", "resonance",
    /// "imaging" for "MRI of the left knee". In small letters and the singular, abbreviations written out.
    /// </summary>
    public static IReadOnlySet<string> ProcedureOf(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return ProcedureWords.Of(title);
    }
}
