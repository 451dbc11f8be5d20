namespace ImrSearch.Web.Reading;

/// <summary>Addresses of letters and of the decisions on their pages.</summary>
public static class LetterLinks
{
    public static string Url(string letterId) => $"/letters/{Uri.EscapeDataString(letterId)}";

    /// <summary>The letter's page at one decision; ids look like "CM16-0213037#1".</summary>
    public static string Url(string letterId, string decisionId)
    {
        var mark = decisionId.LastIndexOf('#');
        return mark < 0 ? Url(letterId) : $"{Url(letterId)}#{Anchor(decisionId[(mark + 1)..])}";
    }

    public static string Original(string letterId) => Url(letterId) + "/original";

    public static string Anchor(string ordinal) => $"decision-{Uri.EscapeDataString(ordinal)}";
}
