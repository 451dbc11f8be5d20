using ImrSearch.App.Passages;

namespace ImrSearch.Web.Searching;

/// <summary>The facets that the search page shows, in order.</summary>
public static class FacetFields
{
    private static readonly IReadOnlyList<string> Usual =
    [
        DecisionFields.Outcome, DecisionFields.ItemType, DecisionFields.Reason, DecisionFields.ReviewerChapter,
        DecisionFields.Year, DecisionFields.AdministratorChapter, DecisionFields.GuidelineRelation, DecisionFields.Specialty,
        DecisionFields.BodyRegion, DecisionFields.Drug, DecisionFields.LicenseState, DecisionFields.Side, DecisionFields.SpinalLevel,
        DecisionFields.Retrospective, DecisionFields.ModifiedRequest, DecisionFields.Priority, DecisionFields.Sex, DecisionFields.Family,
    ];

    /// <summary>
    /// Those that another facet shows in a better form. An address that names one still works, and shows its siblings while
    /// it is filtered.
    /// </summary>
    private static readonly IReadOnlyList<string> OfAddresses =
        [DecisionFields.Category, DecisionFields.Subcategory, DecisionFields.ReviewerGuideline, DecisionFields.AdministratorGuideline];

    /// <summary>Those that stand open; the rest shows its name until it is opened or something in it is chosen.</summary>
    private static readonly IReadOnlyList<string> Open =
        [DecisionFields.Outcome, DecisionFields.ItemType, DecisionFields.Reason, DecisionFields.ReviewerChapter, DecisionFields.Year];

    /// <summary>Counted for the switches, and for no list.</summary>
    public static IReadOnlyList<string> Switches { get; } = [DecisionFields.AssociatedService, DecisionFields.DuplicateRationale];

    /// <summary>The facets to show.</summary>
    public static IReadOnlyList<string> For(SearchPageState state)
    {
        var filtered = OfAddresses.Where(field => state.Values(field).Count > 0).ToList();
        return filtered.Count == 0 ? Usual : [.. Usual.Take(1), .. filtered, .. Usual.Skip(1)];
    }

    /// <summary>All that is to be counted for the panel.</summary>
    public static IReadOnlyList<string> Counted(SearchPageState state) => [.. For(state), .. Switches];

    public static bool IsOpen(string field, SearchPageState state) => Open.Contains(field) || state.Values(field).Count > 0;
}
