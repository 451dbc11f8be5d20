using ImrSearch.Letters;

namespace ImrSearch.App.Reading;

/// <summary>A guideline citation on one line: "MTUS Chronic Pain (2009), Opioids: On-Going Management, p. 78-80".</summary>
public static class GuidelineText
{
    public static string Of(GuidelineCitation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var text = citation.Edition is null ? citation.Source : $"{citation.Source} ({citation.Edition})";
        var parts = new[] { citation.Chapter, string.Join("; ", citation.Sections) };
        var named = string.Join(": ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (named.Length > 0)
        {
            text += $", {named}";
        }

        return string.IsNullOrWhiteSpace(citation.Pages) ? text : $"{text}, p. {citation.Pages}";
    }
}
