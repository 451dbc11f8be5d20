using ImrSearch.App.Passages;

namespace ImrSearch.Web.Searching;

/// <summary>The facets that the search page shows, in order.</summary>
public static class FacetFields
{
    /// <summary>Subtypes are worth a list only within the types that were chosen.</summary>
    public static IReadOnlyList<string> For(SearchPageState state) =>
        state.Values(DecisionFields.Category).Count > 0 || state.Values(DecisionFields.Subcategory).Count > 0
            ? [DecisionFields.Outcome, DecisionFields.Category, DecisionFields.Subcategory, DecisionFields.ReviewerGuideline, DecisionFields.Specialty, DecisionFields.Year]
            : [DecisionFields.Outcome, DecisionFields.Category, DecisionFields.ReviewerGuideline, DecisionFields.Specialty, DecisionFields.Year];
}
