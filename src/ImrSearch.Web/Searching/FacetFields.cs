using ImrSearch.App.Passages;

namespace ImrSearch.Web.Searching;

/// <summary>The facets that the search page shows, in order.</summary>
public static class FacetFields
{
    private static readonly IReadOnlyList<string> Usual =
    [
        DecisionFields.Outcome, DecisionFields.Category, DecisionFields.Reason, DecisionFields.ReviewerChapter,
        DecisionFields.Year, DecisionFields.Specialty, DecisionFields.AdministratorChapter, DecisionFields.GuidelineRelation,
        DecisionFields.BodyRegion, DecisionFields.Side, DecisionFields.SpinalLevel, DecisionFields.Drug, DecisionFields.LicenseState,
        DecisionFields.Retrospective, DecisionFields.ModifiedRequest, DecisionFields.Family,
    ];

    /// <summary>Those that stand open; the rest shows its name until it is opened or something in it is chosen.</summary>
    private static readonly IReadOnlyList<string> Open =
        [DecisionFields.Outcome, DecisionFields.Category, DecisionFields.Subcategory, DecisionFields.Reason, DecisionFields.ReviewerChapter, DecisionFields.Year];

    /// <summary>Subtypes are worth a list only within the types that were chosen.</summary>
    public static IReadOnlyList<string> For(SearchPageState state) =>
        state.Values(DecisionFields.Category).Count > 0 || state.Values(DecisionFields.Subcategory).Count > 0
            ? [.. Usual.Take(2), DecisionFields.Subcategory, .. Usual.Skip(2)]
            : Usual;

    public static bool IsOpen(string field, SearchPageState state) => Open.Contains(field) || state.Values(field).Count > 0;
}
