namespace ImrSearch.Letters.Text;

/// <summary>A line that holds words, without the white space at both ends.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Gap">How it is set off from the line of words before it.</param>
internal readonly record struct TextLine(TextSpan Span, LineGap Gap);
