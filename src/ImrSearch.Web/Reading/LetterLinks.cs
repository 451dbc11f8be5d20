using System.Globalization;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Reading;

/// <summary>Addresses of letters and of the decisions on their pages.</summary>
public static class LetterLinks
{
    /// <summary>The query parameter that says which place of a result a letter was opened from, from 1.</summary>
    public const string PlaceParameter = "at";

    /// <summary>The query parameter that names a decision to show in full.</summary>
    public const string OpenParameter = "show";

    public static string Url(string letterId) => $"/letters/{Uri.EscapeDataString(letterId)}";

    /// <summary>The letter's page at one decision; ids look like "CM16-0213037#1".</summary>
    public static string Url(string letterId, string decisionId) => FromSearch(letterId, decisionId, SearchPageState.Empty);

    /// <summary>
    /// The letter's page at one decision of a search's result: it knows its neighbours there. The address is the search's
    /// own, with the decision's place in the result as <see cref="PlaceParameter"/>.
    /// </summary>
    /// <param name="letterId">The letter.</param>
    /// <param name="decisionId">E.g. "CM16-0213037#1".</param>
    /// <param name="state">The search.</param>
    /// <param name="place">The decision's place in the whole result, from 1.</param>
    public static string InResult(string letterId, string decisionId, SearchPageState state, int place) =>
        Here(letterId, state, place, opened: null, AnchorOf(decisionId));

    /// <summary>
    /// The letter's page at one decision that was reached from a search, but not as a place in its result: from a comparison,
    /// from similar decisions. What is picked goes along.
    /// </summary>
    public static string FromSearch(string letterId, string decisionId, SearchPageState state) =>
        Here(letterId, state, place: null, opened: null, AnchorOf(decisionId));

    /// <summary>The letter's page with all that its address can say.</summary>
    /// <param name="letterId">The letter.</param>
    /// <param name="state">The search that led here, and what is picked.</param>
    /// <param name="place">The place in its result, from 1; it says the result's page, too.</param>
    /// <param name="opened">The decision of a long letter that is shown in full.</param>
    /// <param name="part">The id of the part to go to; empty for the page's head.</param>
    public static string Here(string letterId, SearchPageState state, int? place, int? opened, string part)
    {
        var url = (place is null ? state : state.WithPage(1)).ToUrl(Url(letterId));
        foreach (var (name, number) in new[] { (PlaceParameter, place), (OpenParameter, opened) })
        {
            if (number is not null)
            {
                url = string.Create(CultureInfo.InvariantCulture, $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={number}");
            }
        }

        return part.Length == 0 ? url : $"{url}#{Uri.EscapeDataString(part)}";
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

    private static string AnchorOf(string decisionId)
    {
        var mark = decisionId.LastIndexOf('#');
        return mark < 0 ? "" : $"decision-{decisionId[(mark + 1)..]}";
    }
}
