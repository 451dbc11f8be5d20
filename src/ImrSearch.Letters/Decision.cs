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

    /// <summary>Body regions that the item's title names.</summary>
    public IReadOnlyList<string> BodyRegions { get; init; } = [];

    /// <summary>What the claims administrator relied on.</summary>
    public IReadOnlyList<GuidelineCitation> ClaimsAdministratorGuidelines { get; init; } = [];

    /// <summary>What the reviewer relied on.</summary>
    public IReadOnlyList<GuidelineCitation> ReviewerGuidelines { get; init; } = [];

    /// <summary>The reviewer's rationale; empty when the letter holds none for this item.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>The parts of a request that the administrator modified, or null.</summary>
    public ModifiedRequest? ModifiedRequest { get; init; }

    /// <summary>True when the item is printed as an add-on of a surgery in dispute.</summary>
    public bool AssociatedSurgicalService { get; init; }

    /// <summary>True when the treatment was given before the request.</summary>
    public bool Retrospective { get; init; }

    /// <summary>Reason tags (Data/reasons.json) that the rationale supports.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Where in <see cref="Letter.Text"/> each field was read, by field name ("item", "outcome", "rationale", …).</summary>
    public IReadOnlyDictionary<string, TextSpan> Spans { get; init; } = new Dictionary<string, TextSpan>();
}
