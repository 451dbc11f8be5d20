namespace ImrSearch.App.EmbeddedIndex;

/// <summary>A part of what a query means, as text to embed.</summary>
/// <param name="Text">Words in the order typed, or other names.</param>
/// <param name="Weight">How much it counts: 1 for what was typed, less for what was added.</param>
internal sealed record MeaningPart(string Text, float Weight);
