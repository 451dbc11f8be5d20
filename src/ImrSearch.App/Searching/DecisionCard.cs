using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>One decision of a result, with what a card or a line of JSON shows.</summary>
public sealed record DecisionCard
{
    /// <summary>E.g. "CM16-0213037#1".</summary>
    public required string DecisionId { get; init; }

    /// <summary>The letter's identity; its page is <c>/letters/{LetterId}</c>.</summary>
    public required string LetterId { get; init; }

    /// <summary>Null for letters without one.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Title; for a letter kept as text, its file name.</summary>
    public required string Item { get; init; }

    /// <summary>The parts of <see cref="Item"/> that the query matches.</summary>
    public IReadOnlyList<HighlightSpan> ItemHighlights { get; init; } = [];

    /// <summary>Null for a letter kept as text.</summary>
    public string? Outcome { get; init; }
    public string? Category { get; init; }
    public string? Subcategory { get; init; }
    public IReadOnlyList<string> Drugs { get; init; } = [];
    public IReadOnlyList<string> ReviewerGuidelines { get; init; } = [];
    public IReadOnlyList<string> AdministratorGuidelines { get; init; } = [];
    public IReadOnlyList<string> Specialties { get; init; } = [];

    /// <summary>Reason tags of the rationale.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public DateOnly? DecisionDate { get; init; }
    public bool IsSample { get; init; }
    public float Score { get; init; }

    /// <summary>The arithmetic of the score as indented text, where it was asked for.</summary>
    public string? Explanation { get; init; }

    public IReadOnlyList<CardPassage> Passages { get; init; } = [];
}
