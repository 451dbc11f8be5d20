namespace ImrSearch.Letters;

/// <summary>About 150 words of a letter, cut on sentence borders, overlapping its neighbours.</summary>
/// <param name="Kind">The part it is cut from.</param>
/// <param name="DecisionOrdinal">The decision it belongs to, or null for parts that the whole letter shares.</param>
/// <param name="Text">The words, line breaks evened out to single spaces.</param>
/// <param name="Span">Where it stands in <see cref="Letter.Text"/>.</param>
public sealed record Passage(PassageKind Kind, int? DecisionOrdinal, string Text, TextSpan Span);
