namespace ImrSearch.App.Exporting;

/// <summary>One decision of an exported result: what its card shows, the rest of what was read, and the whole rationale.</summary>
public sealed record ExportedDecision
{
    /// <summary>E.g. "CM16-0213037#1".</summary>
    public required string DecisionId { get; init; }

    public required string LetterId { get; init; }

    /// <summary>
    /// False for a decision that left the library while the export was being made: then nothing but its name is known. It is
    /// kept, so that the rows are as many as the result says.
    /// </summary>
    public bool IsInLibrary { get; init; } = true;

    public string? CaseNumber { get; init; }

    /// <summary>Title; for a letter kept as text, its file name.</summary>
    public string Item { get; init; } = "";

    /// <summary>Null for a letter kept as text.</summary>
    public string? Outcome { get; init; }

    public DateOnly? DecisionDate { get; init; }
    public string? Category { get; init; }
    public string? Subcategory { get; init; }
    public IReadOnlyList<string> Drugs { get; init; } = [];
    public IReadOnlyList<string> BodyRegions { get; init; } = [];
    public string? Side { get; init; }
    public IReadOnlyList<string> SpinalLevels { get; init; } = [];

    /// <summary>What the reviewer relied on, each on one line.</summary>
    public IReadOnlyList<string> ReviewerGuidelines { get; init; } = [];

    /// <summary>What the claims administrator relied on, each on one line.</summary>
    public IReadOnlyList<string> AdministratorGuidelines { get; init; } = [];

    /// <summary>How the two stand to each other, as filters name it: "Same", "Disjoint"; null when unknown.</summary>
    public string? GuidelineRelation { get; init; }

    /// <summary>Reason tags of the rationale.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<string> Specialties { get; init; } = [];
    public IReadOnlyList<string> LicenseStates { get; init; } = [];
    public string? Priority { get; init; }
    public int? Age { get; init; }
    public string? Sex { get; init; }
    public DateOnly? DateOfInjury { get; init; }
    public bool Retrospective { get; init; }
    public bool AssociatedService { get; init; }

    /// <summary>True for a letter that ImrSearch wrote itself for demonstration.</summary>
    public bool IsSample { get; init; }

    public string Rationale { get; init; } = "";
}
