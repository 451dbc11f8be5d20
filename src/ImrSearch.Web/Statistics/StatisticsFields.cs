using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Statistics;

/// <summary>The fields that the statistics page counts by, in its order.</summary>
public static class StatisticsFields
{
    /// <summary>Values of a table that are shown before it is asked for whole.</summary>
    public const int Shown = 15;

    /// <summary>All that can be chosen.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DecisionFields.Category, DecisionFields.Subcategory, DecisionFields.Drug, DecisionFields.Reason,
        DecisionFields.ReviewerGuideline, DecisionFields.ReviewerChapter, DecisionFields.AdministratorGuideline,
        DecisionFields.AdministratorChapter, DecisionFields.GuidelineRelation, DecisionFields.Specialty, DecisionFields.BodyRegion,
        DecisionFields.SpinalLevel, DecisionFields.Side, DecisionFields.LicenseState, DecisionFields.Sex, DecisionFields.Priority,
        DecisionFields.Retrospective, DecisionFields.ModifiedRequest, DecisionFields.Family, DecisionFields.Year, DecisionFields.Quarter,
    ];

    private static readonly IReadOnlyList<string> Usual =
    [
        DecisionFields.Category, DecisionFields.Drug, DecisionFields.Reason, DecisionFields.ReviewerGuideline,
        DecisionFields.GuidelineRelation, DecisionFields.Specialty, DecisionFields.BodyRegion, DecisionFields.Year, DecisionFields.Quarter,
    ];

    /// <summary>What is shown when nothing was chosen; subtypes are worth a chart only within the types that were chosen.</summary>
    public static IReadOnlyList<string> UsualFor(SearchPageState view) =>
        view.Values(DecisionFields.Category).Count > 0 || view.Values(DecisionFields.Subcategory).Count > 0
            ? [Usual[0], DecisionFields.Subcategory, .. Usual.Skip(1)]
            : Usual;

    /// <summary>What a chart's heading calls the field: "by reviewer’s guideline".</summary>
    public static string Heading(string field) => field switch
    {
        DecisionFields.ReviewerChapter => "Reviewer’s guideline and chapter",
        DecisionFields.AdministratorChapter => "Administrator’s guideline and chapter",
        DecisionFields.Year => "Year",
        DecisionFields.Quarter => "Quarter",
        _ => FieldLabels.Field(field),
    };

    /// <summary>What several values of the field are called in a sentence.</summary>
    public static string ValueWords(string field) => field switch
    {
        DecisionFields.Reason => "reasons",
        DecisionFields.Drug => "drugs",
        DecisionFields.Specialty => "specialties",
        DecisionFields.BodyRegion => "body regions",
        DecisionFields.SpinalLevel => "spinal levels",
        DecisionFields.LicenseState => "licence states",
        DecisionFields.ReviewerGuideline or DecisionFields.AdministratorGuideline => "guidelines",
        DecisionFields.ReviewerChapter or DecisionFields.AdministratorChapter => "guidelines or chapters",
        _ => "values",
    };
}
