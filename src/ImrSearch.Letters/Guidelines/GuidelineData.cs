using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Guidelines;

/// <summary>Canonical guideline sources, chapters and sections (Data/guidelines.json).</summary>
internal sealed record GuidelineData(
    Dictionary<string, GuidelineSource> Sources,
    List<AcoemChapter> AcoemChapters,
    Dictionary<string, string> PrintedErrors,
    Dictionary<string, string> SectionAliases)
{
    public static GuidelineData Instance { get; } = Read();

    private static GuidelineData Read()
    {
        var data = DataFile.Read<GuidelineData>("guidelines.json");
        return data with { SectionAliases = new Dictionary<string, string>(data.SectionAliases, StringComparer.OrdinalIgnoreCase) };
    }
}
