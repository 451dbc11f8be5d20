using ImrSearch.App.Reading;

namespace ImrSearch.App.Exhibits;

/// <summary>One decision of an exhibit pack.</summary>
public sealed record Exhibit
{
    /// <summary>From 1: "Exhibit 1".</summary>
    public required int Number { get; init; }

    /// <summary>The decision and its letter.</summary>
    public required FoundDecision Found { get; init; }

    /// <summary>Where the item's title stands.</summary>
    public PinCite? Place { get; init; }

    /// <summary>The clinical case summary; null when it was not asked for or the letter has none.</summary>
    public ExhibitQuote? Summary { get; init; }

    /// <summary>What the reviewer relied on, as printed; empty when not asked for.</summary>
    public IReadOnlyList<ExhibitQuote> ReviewerGuidelines { get; init; } = [];

    /// <summary>What the claims administrator relied on, as printed.</summary>
    public IReadOnlyList<ExhibitQuote> AdministratorGuidelines { get; init; } = [];

    /// <summary>The rationale whole, or the sentences of it that show its reasons.</summary>
    public IReadOnlyList<ExhibitQuote> Rationale { get; init; } = [];

    /// <summary>Whether <see cref="Rationale"/> is the whole of it.</summary>
    public bool IsWhole { get; init; }
}
