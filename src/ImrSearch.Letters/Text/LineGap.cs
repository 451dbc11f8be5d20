namespace ImrSearch.Letters.Text;

/// <summary>What lies between a line and the line of words before it.</summary>
internal enum LineGap
{
    /// <summary>The next line of a paragraph.</summary>
    None,

    /// <summary>A page ends: a paragraph may end with it or go on.</summary>
    Unsure,

    /// <summary>White space that parts paragraphs.</summary>
    Paragraph,
}
