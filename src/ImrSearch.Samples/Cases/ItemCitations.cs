namespace ImrSearch.Samples.Cases;

/// <summary>Draws what a side cites for an item: nothing, the MTUS, another source, or a chain of two.</summary>
internal sealed class ItemCitations(SampleRandom random, SampleCase drawn)
{
    private static readonly string[] OdgNames = ["Official Disability Guidelines (ODG), ", "Official Disability Guidelines (ODG), ", "Official Disability Guidelines: ", "ODG, "];
    private static readonly string[] ChronicPainNames = ["the MTUS chronic pain guideline", "the MTUS", "the Chronic Pain Medical Treatment guideline"];
    private static readonly string[] ChapterNames = ["ACOEM", "the MTUS", "the ACOEM chapter", "the MTUS/ACOEM chapter"];
    private static readonly string[] OtherNames = ["the ODG", "the Official Disability Guideline", "the ODG chapter"];

    public SampleCitation Draw(ItemKind kind, int noneChance)
    {
        if (random.Chance(noneChance))
        {
            return SampleCitation.None;
        }

        return random.PickWeighted([40, 10, 8, 17, 25]) switch
        {
            0 => new SampleCitation([Mtus(kind)], []),
            1 => new SampleCitation([Mtus(kind), $"{ChronicPain()}, Section(s): Introduction"], []),
            2 => new SampleCitation([$"{Chapter()}, Section(s): Initial Care", Mtus(kind)], []),
            3 => new SampleCitation([Mtus(kind)], [Odg(kind)]),
            _ => new SampleCitation([], [Odg(kind)]),
        };
    }

    /// <summary>How a rationale speaks of the reviewer's guideline.</summary>
    public static string NameInProse(SampleRandom random, SampleCitation citation)
    {
        if (citation.IsNone)
        {
            return "accepted guidance";
        }

        var names = citation.Mtus.Count == 0 ? OtherNames
            : citation.Mtus[^1].StartsWith("Chronic Pain", StringComparison.Ordinal) ? ChronicPainNames
            : citation.Mtus[^1].Contains("Complaints", StringComparison.Ordinal) ? ChapterNames
            : ["the MTUS"];
        return random.Pick(names);
    }

    private string Mtus(ItemKind kind)
    {
        var citation = random.Pick(kind.Mtus);
        if (citation.StartsWith("Opioid Treatment 2016", StringComparison.Ordinal) && drawn.Dates.Decision.Year < 2017)
        {
            citation = kind.Mtus[0];
        }

        if (citation.StartsWith("Opioid Treatment 2016", StringComparison.Ordinal) && drawn.Dates.Decision.Year < 2017)
        {
            return $"{ChronicPain()}, Section(s): Opioids";
        }

        citation = citation
            .Replace("{chronicPain}", ChronicPain(), StringComparison.Ordinal)
            .Replace("{chapter}", Chapter(), StringComparison.Ordinal);
        return random.Chance(250) ? citation.Split(", Section(s)")[0] : citation;
    }

    private string Odg(ItemKind kind)
    {
        if (random.Chance(120))
        {
            return "Official Disability Guidelines (ODG)";
        }

        var chapter = random.Pick(kind.Odg).Replace("{odg}", drawn.Region.Odg, StringComparison.Ordinal);
        return random.Pick(OdgNames) + chapter;
    }

    private string Chapter() => $"{drawn.Region.Chapter} {drawn.Region.Edition}";

    private string ChronicPain() =>
        drawn.Dates.Decision.Year < 2016 ? "Chronic Pain Medical Treatment 2009"
        : drawn.Dates.Decision.Year == 2016 && random.Chance(500) ? "Chronic Pain Medical Treatment 2009"
        : "Chronic Pain Medical Treatment 2016";
}
