using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.App.Similar;
using ImrSearch.Letters;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Reading;

/// <summary>What pages call the fields that decisions are compared by, and their values.</summary>
public static class ComparedLabels
{
    public static string Field(string field) => field switch
    {
        TwinFields.YearsSinceInjury => "Years since the injury",
        DecisionFields.GuidelineRelation => FieldLabels.Field(field),
        FactFields.LicenseStates => "Reviewer licensed in",
        FactFields.Retrospective => FieldLabels.Field(DecisionFields.Retrospective),
        FactFields.AssociatedSurgicalService => FieldLabels.Field(DecisionFields.AssociatedService),
        _ => FactLabels.Field(field),
    };

    public static string Value(string field, string value) => field switch
    {
        FactFields.Outcome => OutcomeLabel.Of(value).Text,
        FactFields.Category => value.Replace(DecisionFields.PathSeparator, " › ", StringComparison.Ordinal),
        FactFields.Reasons => FactLabels.Reason(value),
        FactFields.Retrospective => FieldLabels.Value(DecisionFields.Retrospective, value),
        FactFields.AssociatedSurgicalService => FieldLabels.Value(DecisionFields.AssociatedService, value),
        DecisionFields.GuidelineRelation => FieldLabels.Value(field, value),
        FactFields.DecisionDate when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Dates.Long(date),
        _ => value,
    };

    /// <summary>What stands where several decisions are told apart: A, B, C, D.</summary>
    public static string Column(int column) => ((char)('A' + column)).ToString();
}
