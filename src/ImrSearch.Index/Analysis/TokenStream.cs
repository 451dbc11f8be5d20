namespace ImrSearch.Index.Analysis;

/// <summary>
/// Walks over the tokens of one text after the other without allocating. Not thread-safe.
/// <code>
/// stream.Reset(text);
/// while (stream.MoveNext())
/// {
///     position += stream.PositionIncrement;   // starts at -1
///     Use(stream.Term, position);
/// }
/// </code>
/// </summary>
public abstract class TokenStream
{
    /// <summary>The current term; valid until the next call of <see cref="MoveNext"/> or <see cref="Reset(string)"/>.</summary>
    public abstract ReadOnlySpan<char> Term { get; }

    /// <summary>
    /// The current word as a reader would write it in a running text: lower case, neither stemmed nor folded. Valid as
    /// long as <see cref="Term"/>; made only when it is asked for.
    /// </summary>
    public virtual ReadOnlySpan<char> Word => Term;

    /// <summary>First UTF-16 unit of the current word in the text, before anything was cut from it.</summary>
    public int StartOffset { get; protected set; }

    /// <summary>The unit after the last one of the current word in the text.</summary>
    public int EndOffset { get; protected set; }

    /// <summary>Distance from the word before, in words: 1, and 1 more for each stop word removed between.</summary>
    public int PositionIncrement { get; protected set; }

    /// <summary>Starts with another text, which must stay unchanged while it is read.</summary>
    public abstract void Reset(ReadOnlyMemory<char> text);

    /// <summary>Starts with another text.</summary>
    public void Reset(string text) => Reset(text.AsMemory());

    /// <summary>Goes to the next token; false at the end of the text.</summary>
    public abstract bool MoveNext();
}
