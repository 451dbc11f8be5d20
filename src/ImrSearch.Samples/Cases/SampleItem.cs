using ImrSearch.Letters;

namespace ImrSearch.Samples.Cases;

/// <summary>One disputed item of a drawn case.</summary>
internal sealed class SampleItem
{
    public required ItemKind Kind { get; init; }

    public required string Title { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>The title without quantities and prefixes, for running text: "an MRI of the lumbar spine".</summary>
    public required string Noun { get; init; }

    /// <summary>Facts that hold while this item is discussed, by name.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>The earlier item whose rationale is repeated word for word, as reviewers do for the other side of the body.</summary>
    public SampleItem? SameRationaleAs { get; init; }

    /// <summary>What each side relied on.</summary>
    public required SampleCitation AdministratorCitation { get; init; }

    public required SampleCitation ReviewerCitation { get; init; }

    /// <summary>Reason keys in the order in which the rationale gives them.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}
