namespace ImrSearch.Letters.Text;

/// <summary>
/// Cuts a part of a letter into passages of about 150 words on sentence borders. Each passage after the first repeats
/// the one or two sentences before it, up to 30 words, so that a thought across a border is found whole. Deterministic.
/// </summary>
internal static class PassageCutter
{
    public const int MaxWords = 150;
    public const int OverlapWords = 30;
    private const int OverlapSentences = 2;

    public static IEnumerable<Passage> Cut(string text, TextSpan span, PassageKind kind, int? decisionOrdinal)
    {
        var evened = EvenedText.Of(text, span);
        var pieces = Pieces(evened.Value);
        for (var first = 0; first < pieces.Count;)
        {
            var (words, next) = (0, first);
            while (next < pieces.Count && (next == first || words + pieces[next].Words <= MaxWords))
            {
                words += pieces[next++].Words;
            }

            var (start, end) = (pieces[first].Span.Start, pieces[next - 1].Span.End);
            yield return new Passage(kind, decisionOrdinal, evened.Value[start..end], evened.ToSource(start, end - start));
            first = next == pieces.Count ? next : StartOfNext(pieces, first, next);
        }
    }

    // Steps back over the sentences to repeat, never so far that the next passage would add nothing.
    private static int StartOfNext(List<(TextSpan Span, int Words)> pieces, int first, int next)
    {
        var start = next;
        for (var words = 0; start - 1 > first && next - start < OverlapSentences; start--)
        {
            words += pieces[start - 1].Words;
            if (words > OverlapWords || words + pieces[next].Words > MaxWords)
            {
                break;
            }
        }

        return start;
    }

    private static List<(TextSpan Span, int Words)> Pieces(string text)
    {
        var pieces = new List<(TextSpan, int)>();
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var start = sentence.Start;
            var words = 0;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (text[i] == ' ')
                {
                    words++;
                    if (words == MaxWords)
                    {
                        pieces.Add((TextSpan.FromBounds(start, i), words));
                        (start, words) = (i + 1, 0);
                    }
                }
            }

            if (start < sentence.End)
            {
                pieces.Add((TextSpan.FromBounds(start, sentence.End), words + 1));
            }
        }

        return pieces;
    }
}
