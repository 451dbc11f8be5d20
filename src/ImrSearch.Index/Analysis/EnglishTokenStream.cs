namespace ImrSearch.Index.Analysis;

/// <summary>The steps of <see cref="EnglishAnalyzer"/>, done on one buffer.</summary>
internal sealed class EnglishTokenStream : TokenStream
{
    private readonly char[] _buffer = new char[StandardTokenizer.MaxTokenLength];
    private ReadOnlyMemory<char> _text;
    private char[]? _word;
    private int _length;

    public override ReadOnlySpan<char> Term => _buffer.AsSpan(0, _length);

    public override ReadOnlySpan<char> Word
    {
        get
        {
            var word = WithoutPossessive(_text.Span[StartOffset..EndOffset]);
            _word ??= new char[StandardTokenizer.MaxTokenLength];
            LowerCase.Copy(word, _word);
            return _word.AsSpan(0, word.Length);
        }
    }

    public override void Reset(ReadOnlyMemory<char> text)
    {
        _text = text;
        _length = 0;
        StartOffset = 0;
        EndOffset = 0;
        PositionIncrement = 0;
    }

    public override bool MoveNext()
    {
        var text = _text.Span;
        PositionIncrement = 1;
        while (StandardTokenizer.MoveNext(text, EndOffset, out var start, out var end))
        {
            EndOffset = end;
            var word = WithoutPossessive(text[start..end]);
            var term = _buffer.AsSpan(0, word.Length);
            LowerCase.Copy(word, term);
            if (StopWords.Contains(term))
            {
                PositionIncrement++;
                continue;
            }

            StartOffset = start;
            _length = PorterStemmer.Stem(term);
            return true;
        }

        // What comes after the last token is not looked at again.
        EndOffset = text.Length;
        StartOffset = text.Length;
        _length = 0;
        return false;
    }

    /// <summary>"dog's", "DOG’S" → without the last two characters.</summary>
    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? word[..^2] : word;
}
