using System.Globalization;
using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.Cli.Output;

/// <summary>What a letter and its decisions say, field by field, for letters that came without the words that show it.</summary>
internal static class LetterFields
{
    public static IEnumerable<(string Field, string Value)> Of(Letter letter) => Stated(
    [
        (FactFields.CaseNumber, [letter.CaseNumber]),
        (FactFields.DecisionDate, [Date(letter.DecisionDate)]),
        (FactFields.DateOfInjury, [Date(letter.DateOfInjury)]),
        (FactFields.UrDenialDate, [Date(letter.UrDenialDate)]),
        (FactFields.ApplicationReceived, [Date(letter.ApplicationReceived)]),
        (FactFields.DateAssigned, [Date(letter.DateAssigned)]),
        (FactFields.Priority, [letter.Priority]),
        (FactFields.Age, [letter.Age?.ToString(CultureInfo.InvariantCulture)]),
        (FactFields.Sex, [letter.Sex]),
        (FactFields.Specialties, letter.Specialties),
        (FactFields.LicenseStates, letter.LicenseStates),
    ]);

    public static IEnumerable<(string Field, string Value)> Of(Decision decision) => Stated(
    [
        (FactFields.Category, [decision.Subcategory is null ? decision.Category : $"{decision.Category} / {decision.Subcategory}"]),
        (FactFields.Drugs, decision.Drugs),
        (FactFields.Course, [decision.Course?.ToString()]),
        (FactFields.BodyRegions, decision.BodyRegions),
        (FactFields.SpinalLevels, decision.SpinalLevels),
        (FactFields.Side, [decision.Side]),
        (FactFields.OriginalRequest, [decision.ModifiedRequest?.Original]),
        (FactFields.AuthorisedRequest, [decision.ModifiedRequest?.Authorised]),
        (FactFields.DisputedRequest, [decision.ModifiedRequest?.Disputed]),
        (FactFields.AssociatedSurgicalService, [Yes(decision.AssociatedSurgicalService)]),
        (FactFields.Retrospective, [Yes(decision.Retrospective)]),
        (FactFields.ClaimsAdministratorGuidelines, decision.ClaimsAdministratorGuidelines.Select(GuidelineText.Of)),
        (FactFields.ReviewerGuidelines, decision.ReviewerGuidelines.Select(GuidelineText.Of)),
        (FactFields.Reasons, decision.Reasons),
    ]);

    private static IEnumerable<(string Field, string Value)> Stated(IEnumerable<(string Field, IEnumerable<string?> Values)> fields) =>
        from field in fields
        from value in field.Values
        where !string.IsNullOrWhiteSpace(value)
        select (field.Field, value!);

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Yes(bool value) => value ? "true" : null;
}
