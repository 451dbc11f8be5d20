using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>What a set is, in words: its query, how that was looked for, its filters. For files that leave the program.</summary>
public static class SetName
{
    /// <summary>"“norco” (all words); Item category: Pharmaceuticals; Decision year: 2015 or 2016".</summary>
    public static string Of(SearchPageState view)
    {
        string[] parts = [.. Query(view), .. view.Filters.Select(Filter)];
        return parts.Length == 0 ? "All decisions" : string.Join("; ", parts);
    }

    private static IEnumerable<string> Query(SearchPageState view) => view.Query.Length == 0 ? [] : [$"“{view.Query}” ({How(view)})"];

    private static string How(SearchPageState view) => view switch
    {
        { Mode: SearchMode.Meaning } => "the nearest in meaning",
        { Mode: SearchMode.Hybrid } => $"{Words(view)}, and the nearest in meaning",
        _ => Words(view),
    };

    private static string Words(SearchPageState view) => view.AnyWord ? "any of the words" : "all words";

    private static string Filter(FieldFilter filter) => FieldLabels.LeftOut(filter) is { } leftOut
        ? $"Leaving out: {leftOut}"
        : $"{FieldLabels.Field(filter.Field)}: {string.Join(" or ", filter.Values.Select(value => FieldLabels.Value(filter.Field, value)))}";
}
