using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>
/// From a search to the statistics of its set, and back: always the very same set, although the two pages take an address
/// without a mode differently.
/// </summary>
public static class SetLinks
{
    /// <summary>The statistics page over the set of a search.</summary>
    public static string Counted(SearchPageState search) =>
        StatisticsPageState.Empty.WithEdited(For(search, StatisticsPageState.UsualMode)).ToUrl();

    /// <summary>The search page with a set of the statistics page.</summary>
    public static string Opened(SearchPageState set) => For(set, SearchPageState.UsualMode).ToUrl();

    /// <summary>Without a query the mode says nothing of the set; words that are typed later find what is usual on their page.</summary>
    private static SearchPageState For(SearchPageState view, SearchMode usual) => view.Query.Length == 0 ? view.WithMode(usual) : view;
}
