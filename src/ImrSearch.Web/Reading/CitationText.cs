using ImrSearch.Letters;

namespace ImrSearch.Web.Reading;

/// <summary>A guideline citation on one line: "MTUS Chronic Pain (2009), Opioids: On-Going Management, p. 78-80".</summary>
public static class CitationText
{
    public static string Of(GuidelineCitation citation)
    {
        var text = citation.Source;
        if (citation.Edition is not null)
        {
            text += $" ({citation.Edition})";
        }

        var parts = new[] { citation.Chapter, citation.Sections.Count == 0 ? null : string.Join("; ", citation.Sections) };
        var named = string.Join(": ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (named.Length > 0)
        {
            text += $", {named}";
        }

        return string.IsNullOrWhiteSpace(citation.Pages) ? text : $"{text}, p. {citation.Pages}";
    }
}
