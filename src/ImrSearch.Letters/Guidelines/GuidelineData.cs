using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Guidelines;

/// <summary>Canonical guideline sources, chapters and sections (Data/guidelines.json).</summary>
internal sealed record GuidelineData(
    Dictionary<string, GuidelineSource> Sources,
    List<string> SectionsWithCommas,
    Dictionary<string, string> PrintedErrors,
    Dictionary<string, string> SectionAliases)
{
    public static GuidelineData Instance { get; } = DataFile.Read<GuidelineData>("guidelines.json");
}
