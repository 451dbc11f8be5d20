using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.App.Similar;

/// <summary>What likeness is asked to: a decision of the catalogue, or a text.</summary>
/// <param name="Text">The words to be near to.</param>
/// <param name="Facts">What is asked for.</param>
internal sealed record AskedFor(string Text, RequestFacts Facts)
{
    /// <summary>Null for a text.</summary>
    public CandidateRow? Row { get; init; }

    /// <summary>The letter of the decision; null for a text.</summary>
    public StoredLetter? Letter { get; init; }

    /// <summary>The decision; null for a text, and for a letter kept as text.</summary>
    public Decision? Decision { get; init; }

    /// <summary>What was read as the title; null when there is none.</summary>
    public string? Item { get; init; }
}
