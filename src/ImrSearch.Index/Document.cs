using ImrSearch.Index.Vectors;

namespace ImrSearch.Index;

/// <summary>
/// One unit of text to be matched and scored. The text itself is not kept: what is shown to a user stays with whoever
/// owns it.
/// </summary>
public sealed class Document
{
    internal List<(string Text, string[] Fields)> Texts { get; } = [];

    internal List<(string Field, ReadOnlyMemory<float> Vector)> VectorList { get; } = [];

    /// <summary>The vectors that were added, by field.</summary>
    public IReadOnlyList<(string Field, ReadOnlyMemory<float> Vector)> Vectors => VectorList;

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

    /// <summary>
    /// Gives the document a vector in a vector field. The index keeps its direction, rounded to a byte a number; its length
    /// does not count. The vectors of a field that belong to one parent must have the same dimensions. Where they change
    /// from one parent to the next, the later are the newer: merging keeps them and drops the others.
    /// </summary>
    /// <param name="field">The field; once for each document.</param>
    /// <param name="vector">Its numbers; read when the document is added to the index.</param>
    /// <returns>This document.</returns>
    /// <exception cref="ArgumentException">No numbers or too many, one that is not finite, only zeros, or a second vector.</exception>
    public Document AddVector(string field, ReadOnlyMemory<float> vector)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        QueryVector.Check(vector.Span, nameof(vector));
        if (VectorList.Exists(added => added.Field == field))
        {
            throw new ArgumentException($"The document has a vector in '{field}' already.", nameof(field));
        }

        VectorList.Add((field, vector));
        return this;
    }
}
