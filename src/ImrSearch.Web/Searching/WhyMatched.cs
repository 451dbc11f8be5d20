using ImrSearch.App.Searching;

namespace ImrSearch.Web.Searching;

/// <summary>Says in a line why a decision stands in the result.</summary>
public static class WhyMatched
{
    /// <summary>Null where there is nothing to say: nothing was asked for in words.</summary>
    public static string? Of(CardPassage passage)
    {
        var (words, others) = (passage.Match.Words, passage.Match.OtherNames);
        var parts = new List<string>();
        if (words.Count > 0)
        {
            parts.Add($"Matched: {string.Join(", ", words)}");
        }

        if (others.Count > 0)
        {
            parts.Add($"{(parts.Count == 0 ? "By" : "by")} another name: {string.Join(", ", others)}");
        }

        if (passage.Nearest is { } nearest)
        {
            var sentence = passage.Text[nearest.Start..nearest.End].Trim();
            parts.Add($"{(parts.Count == 0 ? "Near in meaning" : "nearest in meaning")}: “{sentence}”");
        }

        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }
}
