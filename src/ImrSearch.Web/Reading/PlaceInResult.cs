using ImrSearch.App;
using ImrSearch.App.Searching;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Reading;

/// <summary>The search that led to a letter, and its neighbours there.</summary>
public sealed record PlaceInResult
{
    private const int LastPlace = 10_000_000;

    /// <summary>The search.</summary>
    public required SearchPageState State { get; init; }

    /// <summary>The place in the whole result, from 1.</summary>
    public required int At { get; init; }

    /// <summary>The decision there; null when the place holds none of the letter's any more.</summary>
    public string? DecisionId { get; init; }

    /// <summary>Decisions in the result.</summary>
    public int Total { get; init; }

    /// <summary>The address of the decision before; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>The address of the decision behind; null for the last.</summary>
    public string? Next { get; init; }

    /// <summary>Why the neighbours cannot be told; null when they can.</summary>
    public string? Problem { get; init; }

    public bool IsThere => Problem is null;

    /// <summary>The address of the result's page that the place is on.</summary>
    public string Back => OnItsPage.ToUrl();

    /// <summary>The search at the result's page that the place is on.</summary>
    public SearchPageState OnItsPage => State.WithPage(1 + ((At - 1) / SearchPageState.PageSize));

    /// <summary>Reads the address of a letter's page and looks the place up.</summary>
    /// <param name="queryString">The address's query.</param>
    /// <param name="letterId">The letter, as the library spells it.</param>
    /// <param name="search">Answers the search.</param>
    /// <returns>Null when the address carries no place in a search.</returns>
    public static PlaceInResult? Find(string queryString, string letterId, SearchService search)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(queryString);
        if (!values.TryGetValue(LetterLinks.PlaceParameter, out var text)
            || !int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at)
            || at is < 1 or > LastPlace)
        {
            return null;
        }

        var place = new PlaceInResult { State = SearchPageState.Parse(queryString), At = at };
        try
        {
            return place.LookUp(letterId, search);
        }
        catch (Exception fault) when (fault is WorkspaceException or ArgumentException)
        {
            // A filter that means nothing, or an index that is being made anew: the search page itself says what to do.
            return place with { Problem = "The search that led here cannot be run just now." };
        }
    }

    private PlaceInResult LookUp(string letterId, SearchService search)
    {
        var before = At > 1 ? 1 : 0;
        var found = search.Search(State.ToRequest([]) with { Skip = At - 1 - before, Top = 2 + before, ByYear = false, Suggest = false, WithBaseline = false, PassagesPerDecision = 0 });
        var here = found.Hits.ElementAtOrDefault(before);
        if (here is null || !here.LetterId.Equals(letterId, StringComparison.OrdinalIgnoreCase))
        {
            return this with { Problem = $"The library has changed since that search: its place {Plural.Number(At)} no longer holds a decision of this letter." };
        }

        return this with
        {
            DecisionId = here.DecisionId,
            Total = found.Totals.Decisions,
            Previous = before == 1 ? Address(found.Hits[0], At - 1) : null,
            Next = found.Hits.ElementAtOrDefault(before + 1) is { } next ? Address(next, At + 1) : null,
        };
    }

    private string Address(DecisionCard card, int at) => LetterLinks.InResult(card.LetterId, card.DecisionId, State, at);
}
