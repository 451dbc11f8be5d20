using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.Letters;
using ImrSearch.Web.Reading;

namespace ImrSearch.Web.Searching;

/// <summary>What pages call the fields and their values.</summary>
public static class FieldLabels
{
    public static string Field(string field) => field switch
    {
        DecisionFields.Outcome => "Outcome",
        DecisionFields.Category => "Item category",
        DecisionFields.Subcategory => "Item subcategory",
        DecisionFields.ItemType => "Item type",
        DecisionFields.Drug => "Drug",
        DecisionFields.BodyRegion => "Body region",
        DecisionFields.ReviewerGuideline => "Reviewer’s guideline",
        DecisionFields.AdministratorGuideline => "Administrator’s guideline",
        DecisionFields.ReviewerChapter => "Reviewer’s guideline",
        DecisionFields.AdministratorChapter => "Administrator’s guideline",
        DecisionFields.GuidelineRelation => "Guidelines compared",
        DecisionFields.Side => "Side",
        DecisionFields.SpinalLevel => "Spinal level",
        DecisionFields.Retrospective => "Given before it was asked for",
        DecisionFields.ModifiedRequest => "Partly authorised before",
        DecisionFields.AssociatedService => "Add-on of a surgery",
        DecisionFields.DuplicateRationale => "Repeated rationale",
        DecisionFields.Family => "Form of letter",
        DecisionFields.Specialty => "Reviewer’s specialty",
        DecisionFields.LicenseState => "Reviewer’s licence state",
        DecisionFields.Reason => "Reason",
        DecisionFields.Year => "Decision year",
        DecisionFields.Quarter => "Decision quarter",
        DecisionFields.Sex => "Sex",
        DecisionFields.Priority => "Priority",
        DecisionFields.Case => "Case",
        _ => field,
    };

    public static string Value(string field, string value) => field switch
    {
        DecisionFields.Outcome => OutcomeLabel.Of(value).Text,
        _ when value.Equals(DecisionFields.NotStated, StringComparison.OrdinalIgnoreCase) => DecisionFields.NotStated,
        DecisionFields.Reason => FactLabels.Reason(value),
        DecisionFields.GuidelineRelation => Relation(value),
        DecisionFields.Family when Enum.TryParse<LetterFamily>(value, ignoreCase: true, out var family) => FamilyLabel.Of(family),
        DecisionFields.Retrospective or DecisionFields.ModifiedRequest or DecisionFields.AssociatedService or DecisionFields.DuplicateRationale =>
            value.Equals(FieldValues.Yes, StringComparison.OrdinalIgnoreCase) ? "Yes" : "No",
        _ when DecisionFields.Hierarchical.Contains(field) => value.Replace(DecisionFields.PathSeparator, " › ", StringComparison.Ordinal),
        _ => value,
    };

    /// <summary>What stands below a node of a tree: "3 subtypes".</summary>
    public static string Below(string field, int count) =>
        Plural.Of(count, field == DecisionFields.ItemType ? "subtype" : "chapter");

    /// <summary>A filter that leaves something out, in plain words: "Leaving out: add-ons of a surgery". Null for any other.</summary>
    public static string? LeftOut(FieldFilter filter) => filter.Field switch
    {
        _ when !filter.Values.Contains(FieldValues.No, StringComparer.OrdinalIgnoreCase) || filter.Values.Contains(FieldValues.Yes, StringComparer.OrdinalIgnoreCase) => null,
        DecisionFields.AssociatedService => "add-ons of a surgery",
        DecisionFields.DuplicateRationale => "repeated rationales",
        _ => null,
    };

    /// <summary>A sentence on what the value means, where a word or two may not say it.</summary>
    public static string? Meaning(string field, string value) => field == DecisionFields.Reason ? ReasonTags.Find(value)?.Description : null;

    private static string Relation(string value) => value.ToUpperInvariant() switch
    {
        "SAME" => "The same on both sides",
        "OVERLAPPING" => "Some in common",
        "DISJOINT" => "None in common",
        "ONE SIDE NONE" => "One side names none",
        "BOTH NONE" => "Neither side names any",
        _ => value,
    };
}
