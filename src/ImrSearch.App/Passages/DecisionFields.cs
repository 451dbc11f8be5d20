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

    /// <summary>Source and chapter of the reviewer's guidelines as paths: "MTUS ACOEM > Low Back Complaints".</summary>
    public const string ReviewerChapter = "reviewerChapter";

    /// <summary>Source and chapter of the administrator's guidelines as paths.</summary>
    public const string AdministratorChapter = "administratorChapter";

    public const string GuidelineRelation = "guidelineRelation";
    public const string Side = "side";
    public const string SpinalLevel = "spinalLevel";
    public const string Specialty = "specialty";
    public const string LicenseState = "licenseState";
    public const string Reason = "reason";
    public const string Year = "year";

    /// <summary>Year and quarter of the decision's date: "2016-Q3".</summary>
    public const string Quarter = "quarter";

    public const string Sex = "sex";
    public const string Priority = "priority";

    /// <summary>"yes" where the treatment was given before it was asked for.</summary>
    public const string Retrospective = "retrospective";

    /// <summary>"yes" where the item is printed as an add-on of a surgery in dispute.</summary>
    public const string AssociatedService = "associatedService";

    /// <summary>"yes" where the administrator authorised a part of the request.</summary>
    public const string ModifiedRequest = "modifiedRequest";

    /// <summary>"yes" where an earlier decision, of this letter or another, has the same rationale word for word.</summary>
    public const string DuplicateRationale = "duplicateRationale";

    /// <summary>The form in which the letter was printed.</summary>
    public const string Family = "family";

    /// <summary>The letter's case number; a filter and query prefix, not a facet.</summary>
    public const string Case = "case";

    /// <summary>Fields that can be counted, in the order in which pages show them.</summary>
    public static IReadOnlyList<string> Facets { get; } =
    [
        Category, Subcategory, ItemType, Outcome, Reason, ReviewerGuideline, ReviewerChapter, AdministratorGuideline,
        AdministratorChapter, GuidelineRelation, Specialty, BodyRegion, Side, SpinalLevel, Drug, Year, Quarter, LicenseState, Sex,
        Priority, Retrospective, ModifiedRequest, AssociatedService, DuplicateRationale, Family,
    ];

    /// <summary>Fields that can be filtered: the facets and <see cref="Case"/>.</summary>
    public static IReadOnlyList<string> Filters { get; } = [.. Facets, Case];

    /// <summary>Fields whose values are paths: a decision is counted and found under every node of its path.</summary>
    public static IReadOnlyList<string> Hierarchical { get; } = [ItemType, ReviewerChapter, AdministratorChapter];

    /// <summary>
    /// Fields in which one decision may have several values: counted under each, their counts add up to more than there
    /// are decisions.
    /// </summary>
    public static IReadOnlyList<string> MultiValued { get; } =
    [
        ItemType, Drug, BodyRegion, ReviewerGuideline, ReviewerChapter, AdministratorGuideline, AdministratorChapter,
        SpinalLevel, Specialty, LicenseState, Reason,
    ];

    /// <summary>Fields whose values follow each other in time.</summary>
    public static IReadOnlyList<string> InTime { get; } = [Year, Quarter];

    /// <summary>What stands between the names of a path.</summary>
    public const string PathSeparator = " > ";

    /// <summary>The value that stands for decisions without a value in a field, in counts and in filters.</summary>
    public const string NotStated = "Not stated";

    /// <summary>The field's own spelling of a name in any case.</summary>
    /// <param name="name">As a user writes it.</param>
    /// <param name="fields">The fields that may be meant.</param>
    /// <exception cref="ArgumentException">There is no such field; the message names those that there are.</exception>
    public static string Find(string name, IReadOnlyList<string> fields) =>
        fields.FirstOrDefault(field => field.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no field '{name}'. The fields are: {string.Join(", ", fields)}.");
}
