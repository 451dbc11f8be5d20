using ImrSearch.App.Passages;

namespace ImrSearch.App.Statistics;

/// <summary>
/// Whether a set was made by choosing outcomes, by a filter or in the query: then a share overturned says nothing about
/// chances.
/// </summary>
public static class OutcomeChoice
{
    // A reviewer's reasons are those of the outcome: to choose by them is to choose by it.
    private static IReadOnlyList<string> Fields { get; } = [DecisionFields.Outcome, DecisionFields.Reason];

    public static bool IsMadeBy(string query, IReadOnlyList<FieldFilter> filters) =>
        Fields.Any(name => filters.Any(filter => filter.Field.Equals(name, StringComparison.OrdinalIgnoreCase))
            || query.Contains(name + ":", StringComparison.OrdinalIgnoreCase));
}
