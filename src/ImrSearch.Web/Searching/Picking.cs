using ImrSearch.Web.Reading;

namespace ImrSearch.Web.Searching;

/// <summary>
/// What is picked on the page that is open, and the search that it is picked from. Pages cascade it, so that every link of
/// theirs takes both along.
/// </summary>
/// <param name="State">The search, with what is picked.</param>
/// <param name="Here">The address of the open page after a change of either.</param>
public sealed record Picking(SearchPageState State, Func<SearchPageState, string> Here)
{
    /// <summary>No search and nothing picked; picking leads to the search page.</summary>
    public static Picking None { get; } = OnSearchPage(SearchPageState.Empty);

    /// <summary>The search page itself is open.</summary>
    public static Picking OnSearchPage(SearchPageState state) => new(state, changed => changed.ToUrl());

    public bool Has(string decisionId) => State.HasPicked(decisionId);

    /// <summary>The open page with a decision picked, or put back.</summary>
    /// <param name="decisionId">E.g. "CM16-0213037#1".</param>
    /// <param name="anchor">The part of the page to come back to; null for where the page's own address leads.</param>
    public string Toggled(string decisionId, string? anchor = null)
    {
        var url = Here(State.TogglePicked(decisionId));
        return anchor is null ? url : $"{url.Split('#')[0]}#{anchor}";
    }

    /// <summary>One decision with its nearest and its twins, or two to four side by side.</summary>
    public string Compare(params IEnumerable<string> decisionIds) => DecisionLinks.Compare(State, decisionIds);

    /// <summary>The decisions as one printable document.</summary>
    public string Exhibits(params IEnumerable<string> decisionIds) => DecisionLinks.Exhibits(State, decisionIds);

    /// <summary>A letter's page at one of its decisions.</summary>
    public string Letter(string letterId, string decisionId) => LetterLinks.FromSearch(letterId, decisionId, State);
}
