namespace ImrSearch.Index;

/// <summary>
/// One unit of text to be matched and scored. The text itself is not kept: what is shown to a user stays with whoever
/// owns it.
/// </summary>
public sealed class Document
{
    internal List<(string Text, string[] Fields)> Texts { get; } = [];

    /// <summary>
    /// Adds text to one or several text fields. Texts of one field follow one another at a distance
    /// (<see cref="IndexSchema.PositionGap"/>).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">The fields; naming several is cheaper than adding the text several times.</param>
    /// <returns>This document.</returns>
    public Document Add(string text, params string[] fields)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fields);
        Texts.Add((text, fields));
        return this;
    }
}
