using ImrSearch.App.Passages;

namespace ImrSearch.Web.Searching;

/// <summary>What pages call the fields and their values.</summary>
public static class FieldLabels
{
    public static string Field(string field) => field switch
    {
        DecisionFields.Outcome => "Outcome",
        DecisionFields.Category => "Item type",
        DecisionFields.Subcategory => "Item subtype",
        DecisionFields.ItemType => "Item type and subtype",
        DecisionFields.Drug => "Drug",
        DecisionFields.BodyRegion => "Body region",
        DecisionFields.ReviewerGuideline => "Reviewer’s guideline",
        DecisionFields.AdministratorGuideline => "Administrator’s guideline",
        DecisionFields.GuidelineRelation => "Guidelines compared",
        DecisionFields.Specialty => "Reviewer’s specialty",
        DecisionFields.LicenseState => "Reviewer’s licence state",
        DecisionFields.Reason => "Reason",
        DecisionFields.Year => "Decision year",
        DecisionFields.Sex => "Sex",
        DecisionFields.Priority => "Priority",
        DecisionFields.Case => "Case",
        _ => field,
    };

    public static string Value(string field, string value) =>
        field == DecisionFields.Outcome ? OutcomeLabel.Of(value).Text : value;
}
