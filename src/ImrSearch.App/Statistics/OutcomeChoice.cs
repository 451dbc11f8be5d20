using System.Text.RegularExpressions;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Statistics;

/// <summary>
/// Whether a set was made by choosing outcomes, by a filter or in the query: then a share overturned says nothing about
/// chances.
/// </summary>
public static partial class OutcomeChoice
{
    // A reviewer's reasons are those of the outcome: to choose by them is to choose by it.
    private static IReadOnlyList<string> Fields { get; } = [DecisionFields.Outcome, DecisionFields.Reason];

    public static bool IsMadeBy(string query, IReadOnlyList<FieldFilter> filters) =>
        Fields.Any(name => filters.Any(filter => filter.Field.Equals(name, StringComparison.OrdinalIgnoreCase)))
        || Prefix().IsMatch(Phrase().Replace(query, " "));

    // What stands in quotes is looked for as it is: "functional outcome: poor" names no field.
    [GeneratedRegex("(?<!:)\"[^\"]*\"")]
    private static partial Regex Phrase();

    [GeneratedRegex($@"(?<!\w)({DecisionFields.Outcome}|{DecisionFields.Reason}):", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();
}
