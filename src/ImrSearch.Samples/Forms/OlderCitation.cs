using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Forms;

/// <summary>How the families of 2013 and 2014 say what a side relied on.</summary>
internal static class OlderCitation
{
    public static string Sentence(string subject, string possessive, SampleCitation citation)
    {
        if (citation.IsNone)
        {
            return $"{subject} did not cite any medical evidence for {possessive} decision.";
        }

        var sources = new List<string>();
        sources.AddRange(citation.Mtus.Select(mtus => $"the {mtus.Replace(", Section(s): ", ", section on ", StringComparison.Ordinal)}, part of the MTUS"));
        sources.AddRange(citation.Other.Select(other => $"the {other}, which is not part of the MTUS"));
        return $"{subject} based {possessive} decision on {string.Join("; and ", sources)}.";
    }
}
