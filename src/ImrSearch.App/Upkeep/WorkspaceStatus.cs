using ImrSearch.App.Passages;

namespace ImrSearch.App.Upkeep;

/// <summary>What a data folder holds.</summary>
public sealed record WorkspaceStatus
{
    public required string DataFolder { get; init; }
    public required int Letters { get; init; }
    public required int Samples { get; init; }
    public required int Decisions { get; init; }
    public required int Passages { get; init; }
    public required int Problems { get; init; }

    /// <summary>Letters with values that a person should look at.</summary>
    public required int LettersToReview { get; init; }

    /// <summary>Letters that an older version read; reading them again may give more.</summary>
    public required int OldLetters { get; init; }

    /// <summary>When the letter that changed last came in; null when there is none.</summary>
    public DateTimeOffset? LastImport { get; init; }

    /// <summary>The last change of the catalogue.</summary>
    public required long CatalogueChange { get; init; }
    public required long CatalogueSizeBytes { get; init; }
    public required PassageIndexStatus Index { get; init; }

    /// <summary>Another process that is importing, checking or rebuilding now; null when there is none that is known of.</summary>
    public string? OtherWriter { get; init; }

    /// <summary>What the user should know about the folder, e.g. that a damaged index was made anew.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
