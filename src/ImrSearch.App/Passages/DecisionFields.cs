namespace ImrSearch.App.Passages;

/// <summary>The keyword fields of a decision, as filters, facets and query prefixes name them.</summary>
public static class DecisionFields
{
    public const string Outcome = "outcome";
    public const string Category = "category";
    public const string Subcategory = "subcategory";

    /// <summary>Category and subcategory as one path: "Pharmaceuticals > Opioids". Counted and found under both.</summary>
    public const string ItemType = "itemType";

    public const string Drug = "drug";
    public const string BodyRegion = "bodyRegion";
    public const string ReviewerGuideline = "reviewerGuideline";
    public const string AdministratorGuideline = "administratorGuideline";
    public const string GuidelineRelation = "guidelineRelation";
    public const string Specialty = "specialty";
    public const string LicenseState = "licenseState";
    public const string Reason = "reason";
    public const string Year = "year";
    public const string Sex = "sex";
    public const string Priority = "priority";

    /// <summary>The letter's case number; a filter and query prefix, not a facet.</summary>
    public const string Case = "case";

    /// <summary>Fields that can be counted, in the order in which pages show them.</summary>
    public static IReadOnlyList<string> Facets { get; } =
    [
        Category, Subcategory, ItemType, Outcome, ReviewerGuideline, AdministratorGuideline, GuidelineRelation, Specialty,
        BodyRegion, Drug, Reason, Year, LicenseState, Sex, Priority,
    ];

    /// <summary>Fields that can be filtered: the facets and <see cref="Case"/>.</summary>
    public static IReadOnlyList<string> Filters { get; } = [.. Facets, Case];

    /// <summary>Fields whose values are paths: a decision is counted and found under every node of its path.</summary>
    public static IReadOnlyList<string> Hierarchical { get; } = [ItemType];

    /// <summary>What stands between the names of a path.</summary>
    public const string PathSeparator = " > ";

    /// <summary>The value that stands for decisions without a value in a field, in counts and in filters.</summary>
    public const string NotStated = "Not stated";
}
