using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>What a set is, in a few words: its filters.</summary>
public static class SetName
{
    public static string Of(SearchPageState view) => view.Filters.Count == 0
        ? "no filters"
        : string.Join("; ", view.Filters.Select(filter =>
            $"{FieldLabels.Field(filter.Field)}: {string.Join(" or ", filter.Values.Select(value => FieldLabels.Value(filter.Field, value)))}"));
}
