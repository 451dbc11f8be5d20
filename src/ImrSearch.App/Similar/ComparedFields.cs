using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.Letters;

namespace ImrSearch.App.Similar;

/// <summary>
/// What decisions are compared by, field for field: the request, what was decided, what both sides relied on, the reasoning,
/// the review. Every decision has the same fields in the same order. Pure functions.
/// </summary>
internal static class ComparedFields
{
    /// <summary>The fields of a decision with their values; none where it is not stated.</summary>
    public static IReadOnlyList<(string Field, IReadOnlyList<string> Values)> Of(Letter letter, Decision decision) =>
    [
        (FactFields.Item, [decision.Item]),
        (FactFields.Outcome, [decision.Outcome.ToString()]),
        (FactFields.Category, Stated(ItemType(decision))),
        (FactFields.Drugs, decision.Drugs),
        (FactFields.Medications, [.. decision.Medications.Select(medication => medication.ToString())]),
        (FactFields.Course, Stated(decision.Course?.ToString())),
        (FactFields.BodyRegions, decision.BodyRegions),
        (FactFields.Side, Stated(decision.Side)),
        (FactFields.SpinalLevels, decision.SpinalLevels),
        (FactFields.OriginalRequest, Stated(decision.ModifiedRequest?.Original)),
        (FactFields.AuthorisedRequest, Stated(decision.ModifiedRequest?.Authorised)),
        (FactFields.Retrospective, [FieldValues.Of(decision.Retrospective)]),
        (FactFields.AssociatedSurgicalService, [FieldValues.Of(decision.AssociatedSurgicalService)]),
        (FactFields.ReviewerGuidelines, Cited(decision.ReviewerGuidelines)),
        (FactFields.ClaimsAdministratorGuidelines, Cited(decision.ClaimsAdministratorGuidelines)),
        (DecisionFields.GuidelineRelation, Stated(decision.GuidelineRelation is { } relation ? FieldValues.Of(relation) : null)),
        (FactFields.Reasons, decision.Reasons),
        (FactFields.Specialties, letter.Specialties),
        (FactFields.LicenseStates, letter.LicenseStates),
        (FactFields.Priority, Stated(letter.Priority)),
        (FactFields.Sex, Stated(letter.Sex)),
        (TwinFields.YearsSinceInjury, Stated(Years(letter.DateOfInjury, letter.DecisionDate))),
        (FactFields.DecisionDate, Stated(letter.DecisionDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
    ];

    /// <summary>Whether two decisions say the same in a field: the same values in any order and case.</summary>
    public static bool AreSame(IReadOnlyList<string> here, IReadOnlyList<string> there) =>
        here.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(there);

    private static string? ItemType(Decision decision) =>
        decision.Subcategory is null ? decision.Category : decision.Category + DecisionFields.PathSeparator + decision.Subcategory;

    private static string? Years(DateOnly? from, DateOnly? to) =>
        from is { } injury && to is { } decision && injury <= decision
            ? (decision.Year - injury.Year - (decision < injury.AddYears(decision.Year - injury.Year) ? 1 : 0)).ToString(CultureInfo.InvariantCulture)
            : null;

    private static IReadOnlyList<string> Cited(IReadOnlyList<GuidelineCitation> citations) =>
        [.. citations.Select(citation => citation.Chapter is null ? citation.Source : $"{citation.Source}, {citation.Chapter}").Distinct()];

    private static IReadOnlyList<string> Stated(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}
