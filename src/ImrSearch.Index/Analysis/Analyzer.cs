namespace ImrSearch.Index.Analysis;

/// <summary>
/// Makes terms of text, the same way for documents and for queries. Thread-safe; the streams it hands out are not.
/// </summary>
public abstract class Analyzer
{
    /// <summary>
    /// A new stream. Keep one per thread and <see cref="TokenStream.Reset(ReadOnlyMemory{char})"/> it for each text: it
    /// then allocates nothing.
    /// </summary>
    public abstract TokenStream CreateStream();

    /// <summary>
    /// A word in the form that can be compared with terms without being one, for prefix, wildcard and fuzzy queries:
    /// lower case, neither cut nor stemmed.
    /// </summary>
    public abstract string Normalize(string word);

    /// <summary>The tokens of <paramref name="text"/> as a list. For queries and other short texts.</summary>
    public IReadOnlyList<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var stream = CreateStream();
        stream.Reset(text);
        var position = -1;
        while (stream.MoveNext())
        {
            position += stream.PositionIncrement;
            tokens.Add(new Token(stream.Term.ToString(), position, stream.StartOffset, stream.EndOffset));
        }

        return tokens;
    }

    /// <summary>The terms of <paramref name="text"/> in order, without their positions.</summary>
    public IReadOnlyList<string> Terms(string text) => [.. Tokens(text).Select(token => token.Term)];
}
