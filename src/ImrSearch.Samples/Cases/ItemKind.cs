namespace ImrSearch.Samples.Cases;

/// <summary>A kind of disputed item: how often it comes, how it fares and what is cited for it (Data/items.json).</summary>
internal sealed record ItemKind(
    string Key,
    string Category,
    string Subcategory,
    string Group,
    int Weight,
    int Overturned,
    int Partial,
    IReadOnlyList<string> UpheldReasons,
    IReadOnlyList<string> OverturnedReasons,
    IReadOnlyList<string> Mtus,
    IReadOnlyList<string> Odg,
    string? Drugs = null,
    IReadOnlyList<string>? Regions = null,
    bool SideTwin = false,
    string? Sex = null)
{
    public const string DrugGroup = "drug";
    public const string TherapyGroup = "therapy";
    public const string SurgeryGroup = "surgery";
    public const string AdjunctKey = "adjunct";

    public bool Suits(Region region) => Regions is null || Regions.Contains(region.Key);
}
