using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters;

namespace ImrSearch.App.Passages;

/// <summary>
/// The values of fields that can have no others, so that a mistyped one is told instead of finding nothing. The other
/// fields take what letters say.
/// </summary>
public static partial class FieldValues
{
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly IReadOnlyList<string> YesNo = [Yes, No];

    private static readonly Dictionary<string, IReadOnlyList<string>> Closed = new()
    {
        [DecisionFields.Outcome] = Enum.GetNames<Outcome>(),
        [DecisionFields.Reason] = [.. ReasonTags.All.Select(tag => tag.Name)],
        [DecisionFields.GuidelineRelation] = [.. Enum.GetValues<GuidelineRelation>().Select(Of)],
        [DecisionFields.Side] = ["Left", "Right", "Bilateral"],
        [DecisionFields.Sex] = ["Female", "Male"],
        [DecisionFields.Priority] = ["Standard", "Expedited", "Regular"],
        [DecisionFields.Retrospective] = YesNo,
        [DecisionFields.ModifiedRequest] = YesNo,
        [DecisionFields.AssociatedService] = YesNo,
        [DecisionFields.DuplicateRationale] = YesNo,
        [DecisionFields.Family] = Enum.GetNames<LetterFamily>(),
    };

    /// <summary>All values that a field can have, without "Not stated"; null for a field that takes any.</summary>
    public static IReadOnlyList<string>? Known(string field) => Closed.GetValueOrDefault(field);

    /// <summary>The value as the index has it.</summary>
    public static string Of(bool value) => value ? Yes : No;

    /// <summary>The quarter of a year as the index has it: "2016-Q3".</summary>
    public static string QuarterOf(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-Q{(date.Month + 2) / 3}");

    /// <inheritdoc cref="Of(bool)"/>
    public static string Of(GuidelineRelation relation) => relation switch
    {
        GuidelineRelation.OneSideNone => "One side none",
        GuidelineRelation.BothNone => "Both none",
        _ => relation.ToString(),
    };

    /// <summary>What is wrong with a filter's values, for the user; null when nothing is.</summary>
    /// <param name="filter">A filter with its field in the field's own spelling.</param>
    public static string? Fault(FieldFilter filter) =>
        Known(filter.Field) is { } known && filter.Values.FirstOrDefault(value => !IsOne(value, known)) is { } unknown
            ? $"The field {filter.Field} has no value '{unknown}'. Its values are: {string.Join(", ", known)}, {DecisionFields.NotStated}."
            : TimeFault(filter);

    /// <summary>What is wrong with the beginning of a value, for the user; null when a value begins so.</summary>
    /// <param name="field">The field in its own spelling.</param>
    /// <param name="beginning">As a user writes it.</param>
    public static string? PrefixFault(string field, string beginning) =>
        Known(field) is { } known && !known.Append(DecisionFields.NotStated).Any(value => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            ? $"The field {field} has no value that begins with '{beginning}'. Its values are: {string.Join(", ", known)}, {DecisionFields.NotStated}."
            : null;

    private static string? TimeFault(FieldFilter filter)
    {
        var (form, example) = filter.Field switch
        {
            DecisionFields.Year => (Year(), "2016"),
            DecisionFields.Quarter => (Quarter(), "2016-Q3"),
            _ => (null, ""),
        };
        return form is not null && filter.Values.FirstOrDefault(value => !IsOne(value, []) && !form.IsMatch(value)) is { } unknown
            ? $"The field {filter.Field} has no value '{unknown}'. Its values look like {example}; several years are several values, or {filter.Field}:[{example} TO …] among the words of the search."
            : null;
    }

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex Year();

    [GeneratedRegex("^[0-9]{4}-[Qq][1-4]$")]
    private static partial Regex Quarter();

    private static bool IsOne(string value, IReadOnlyList<string> known) =>
        known.Contains(value, StringComparer.OrdinalIgnoreCase)
        || string.IsNullOrWhiteSpace(value)
        || value.Equals(DecisionFields.NotStated, StringComparison.OrdinalIgnoreCase);
}
