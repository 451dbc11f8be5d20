using ImrSearch.Letters.Guidelines;

namespace ImrSearch.Letters;

/// <summary>One disputed item with its outcome: the unit of every count in the product.</summary>
public sealed record Decision
{
    /// <summary>Place among the letter's decisions, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The item's title as printed, on one line.</summary>
    public required string Item { get; init; }

    /// <summary>What was decided.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Item category (Data/item-types.json), or null when no rule applies.</summary>
    public string? Category { get; init; }

    /// <summary>Item subcategory within <see cref="Category"/>.</summary>
    public string? Subcategory { get; init; }

    /// <summary>Generic names of the drugs that the item asks for.</summary>
    public IReadOnlyList<string> Drugs { get; init; } = [];

    /// <summary>The drugs as asked for, with strength, form and quantity.</summary>
    public IReadOnlyList<Medication> Medications { get; init; } = [];

    /// <summary>Visits, frequency and weeks that the item asks for, or null.</summary>
    public TreatmentCourse? Course { get; init; }

    /// <summary>Body regions that the item's title names.</summary>
    public IReadOnlyList<string> BodyRegions { get; init; } = [];

    /// <summary>Spinal levels that the title names, e.g. "L4-L5".</summary>
    public IReadOnlyList<string> SpinalLevels { get; init; } = [];

    /// <summary>"Left", "Right" or "Bilateral"; null when the title names no side, or both for different parts.</summary>
    public string? Side { get; init; }

    /// <summary>What the claims administrator relied on.</summary>
    public IReadOnlyList<GuidelineCitation> ClaimsAdministratorGuidelines { get; init; } = [];

    /// <summary>What the reviewer relied on.</summary>
    public IReadOnlyList<GuidelineCitation> ReviewerGuidelines { get; init; } = [];

    /// <summary>How the two sides' guidelines stand to each other; null when a side's are not known at all.</summary>
    public GuidelineRelation? GuidelineRelation => GuidelineComparison.Compare(ClaimsAdministratorGuidelines, ReviewerGuidelines);

    /// <summary>The reviewer's rationale; empty when the letter holds none for this item.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>The ordinal of the letter's first decision with the same rationale, word for word; null when this is the first.</summary>
    public int? SameRationaleAs { get; init; }

    /// <summary>The parts of a request that the administrator modified, or null.</summary>
    public ModifiedRequest? ModifiedRequest { get; init; }

    /// <summary>True when the item is printed as an add-on of a surgery in dispute.</summary>
    public bool AssociatedSurgicalService { get; init; }

    /// <summary>True when the treatment was given before the request.</summary>
    public bool Retrospective { get; init; }

    /// <summary>Reason tags (Data/reasons.json) that the rationale supports.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Every field that was read, with its place in <see cref="Letter.Text"/>.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];
}
