namespace ImrSearch.Letters;

/// <summary>One guideline that a side of the dispute relied on.</summary>
public sealed record GuidelineCitation
{
    /// <summary>Canonical source, e.g. "MTUS ACOEM", "ODG", "None cited" (Data/guidelines.json).</summary>
    public required string Source { get; init; }

    /// <summary>Canonical chapter, or null where the source has none or the letter names none.</summary>
    public string? Chapter { get; init; }

    /// <summary>Sections as printed, errors mended; empty when none is named.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Pages as printed, e.g. "305-306".</summary>
    public string? Pages { get; init; }

    /// <summary>Printed year of an MTUS guideline.</summary>
    public string? Edition { get; init; }

    /// <summary>The printed citation, kept for sources outside the MTUS.</summary>
    public string? Text { get; init; }
}
