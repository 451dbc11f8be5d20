using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>A matching passage with the parts to mark.</summary>
/// <param name="Field">What it is of.</param>
/// <param name="Text">Its words.</param>
/// <param name="Highlights">The words that the query matches, other names included.</param>
public sealed record CardPassage(PassageField Field, string Text, IReadOnlyList<HighlightSpan> Highlights)
{
    /// <summary>Which words of the query stand in it or in the item's title, and which by another name.</summary>
    public PassageMatch Match { get; init; } = new([], []);

    /// <summary>The sentence nearest in meaning to the query; null where none was looked for or could be told.</summary>
    public HighlightSpan? Nearest { get; init; }
}
