using System.Globalization;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Reading;

/// <summary>Addresses of letters and of the decisions on their pages.</summary>
public static class LetterLinks
{
    /// <summary>The query parameter that says which place of a result a letter was opened from, from 1.</summary>
    public const string PlaceParameter = "at";

    public static string Url(string letterId) => $"/letters/{Uri.EscapeDataString(letterId)}";

    /// <summary>The letter's page at one decision; ids look like "CM16-0213037#1".</summary>
    public static string Url(string letterId, string decisionId)
    {
        var mark = decisionId.LastIndexOf('#');
        return mark < 0 ? Url(letterId) : $"{Url(letterId)}#{Anchor(decisionId[(mark + 1)..])}";
    }

    /// <summary>
    /// The letter's page at one decision of a search's result: it knows its neighbours there. The address is the search's
    /// own, with the decision's place in the result as <see cref="PlaceParameter"/>.
    /// </summary>
    /// <param name="letterId">The letter.</param>
    /// <param name="decisionId">E.g. "CM16-0213037#1".</param>
    /// <param name="state">The search.</param>
    /// <param name="place">The decision's place in the whole result, from 1.</param>
    public static string InResult(string letterId, string decisionId, SearchPageState state, int place)
    {
        var url = state.WithPage(1).ToUrl(Url(letterId));
        var mark = decisionId.LastIndexOf('#');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{PlaceParameter}={place}{(mark < 0 ? "" : "#" + Anchor(decisionId[(mark + 1)..]))}");
    }

    /// <summary>The same page at the sentence that gives the decision a reason.</summary>
    /// <param name="url">The letter's page at the decision, as the other methods here write it.</param>
    /// <param name="decisionId">E.g. "CM16-0213037#1".</param>
    /// <param name="tag">The reason's tag.</param>
    public static string AtReason(string url, string decisionId, string tag)
    {
        var (mark, part) = (decisionId.LastIndexOf('#'), url.LastIndexOf('#'));
        return mark < 0 || part < 0 ? url : $"{url[..part]}#{Uri.EscapeDataString(LetterText.ReasonAnchor(decisionId[(mark + 1)..], tag))}";
    }

    public static string Original(string letterId) => Url(letterId) + "/original";

    public static string Anchor(string ordinal) => $"decision-{Uri.EscapeDataString(ordinal)}";
}
