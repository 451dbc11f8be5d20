namespace ImrSearch.Letters.Taxonomy;

/// <summary>What a title tells, by place in the title.</summary>
internal sealed record TitleFacts
{
    /// <summary>Category and subcategory, with the words that decided them.</summary>
    public Found<ItemPlace>? Place { get; init; }

    /// <summary>Generic names of the drugs, each once.</summary>
    public IReadOnlyList<Found<string>> Drugs { get; init; } = [];

    public IReadOnlyList<Found<Medication>> Medications { get; init; } = [];

    public Found<TreatmentCourse>? Course { get; init; }

    public IReadOnlyList<Found<string>> BodyRegions { get; init; } = [];

    public IReadOnlyList<Found<string>> SpinalLevels { get; init; } = [];

    public Found<string>? Side { get; init; }
}
