using ImrSearch.Index.Analysis;

namespace ImrSearch.Index.Tests.Model;

/// <summary>Words between blanks, as they are: so that a test's model needs no analysis of its own.</summary>
internal sealed class PlainAnalyzer : Analyzer
{
    public override TokenStream CreateStream() => new PlainStream();

    public override string Normalize(string word) => word;

    private sealed class PlainStream : TokenStream
    {
        private ReadOnlyMemory<char> _text;

        public override ReadOnlySpan<char> Term => _text.Span[StartOffset..EndOffset];

        public override void Reset(ReadOnlyMemory<char> text)
        {
            _text = text;
            StartOffset = EndOffset = 0;
            PositionIncrement = 1;
        }

        public override bool MoveNext()
        {
            var text = _text.Span;
            StartOffset = EndOffset;
            while (StartOffset < text.Length && text[StartOffset] == ' ')
            {
                StartOffset++;
            }

            EndOffset = StartOffset;
            while (EndOffset < text.Length && text[EndOffset] != ' ')
            {
                EndOffset++;
            }

            return EndOffset > StartOffset;
        }
    }
}
