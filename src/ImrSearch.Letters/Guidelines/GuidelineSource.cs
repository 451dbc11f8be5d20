namespace ImrSearch.Letters.Guidelines;

/// <summary>One guideline source of Data/guidelines.json.</summary>
internal sealed record GuidelineSource(List<string> Chapters, Dictionary<string, string>? ChapterAliases)
{
    public const string Acoem = "MTUS ACOEM";
    public const string ChronicPain = "MTUS Chronic Pain";
    public const string Postsurgical = "MTUS Postsurgical";
    public const string Acupuncture = "MTUS Acupuncture";
    public const string Opioids = "MTUS Opioids";
    public const string General = "MTUS General Approaches";
    public const string Odg = "ODG";
    public const string OtherAcoem = "ACOEM (non-MTUS)";
    public const string Other = "Other";
    public const string NoneCited = "None cited";
}
