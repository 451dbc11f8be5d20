using ImrSearch.App.Statistics;

namespace ImrSearch.App.Similar;

/// <summary>The decisions most like what was asked, how they were decided, and twins with the opposite outcome.</summary>
public sealed record SimilarResult
{
    /// <summary>The decision asked for, as the catalogue spells it; null for a text.</summary>
    public string? DecisionId { get; init; }

    /// <summary>Its item's title, or the line of the text that was read as one; null when there is none.</summary>
    public string? Item { get; init; }

    /// <summary>Its outcome; null for a text.</summary>
    public string? Outcome { get; init; }

    /// <summary>Most alike first, copies of a rationale collapsed into one.</summary>
    public IReadOnlyList<SimilarDecision> Hits { get; init; } = [];

    /// <summary>The hits by outcome, each counted once, e.g. "Upheld" → 12.</summary>
    public IReadOnlyDictionary<string, int> Outcomes { get; init; } = new Dictionary<string, int>();

    /// <summary>The share overturned among the hits.</summary>
    public required Share Share { get; init; }

    /// <summary>What the share is to be held against.</summary>
    public required Baseline Baseline { get; init; }

    /// <summary>Like requests decided the other way, most alike first.</summary>
    public IReadOnlyList<Twin> Twins { get; init; } = [];

    /// <summary>How many decisions were compared, copies included.</summary>
    public int Candidates { get; init; }

    /// <summary>What a reader must know to read this rightly, in plain sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
