namespace ImrSearch.Index.Analysis;

/// <summary>
/// Cuts text into words as Apache Lucene's <c>StandardTokenizer</c> does: the word breaks of UAX #29 with the data of
/// Unicode 9.0, emoji sequences as tokens, one token per Han or hiragana character, and runs of katakana, Hangul and of the
/// south-east Asian scripts kept whole. A token ends after <see cref="MaxTokenLength"/> units; the rest goes on as the next.
/// <para>One difference, meant: text that ends in half a surrogate pair loses its last tokens in Lucene 8.8.1 and keeps them
/// here.</para>
/// <para>Call <see cref="MoveNext"/> with the same text and the end of the last token until it returns false.
/// Has no state, so it is thread-safe.</para>
/// </summary>
internal static class StandardTokenizer
{
    /// <summary>Longest token, in UTF-16 units.</summary>
    public const int MaxTokenLength = 255;

    private static readonly WordBreakTable Table = WordBreakTable.Instance;
    private static readonly byte[] Basic = Table.Basic;
    private static readonly WordAutomaton Automaton = PatternCompiler.Compile(WordPatterns.Token);
    private static readonly byte[] Transitions = Automaton.Transitions;
    private static readonly bool[] Accepts = Automaton.Accepts;

    /// <summary>
    /// Finds the first token at or after <paramref name="from"/>; it is text[start..end]. False when there is none.
    /// </summary>
    public static bool MoveNext(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        var basic = Basic;
        var transitions = Transitions;
        var accepts = Accepts;
        for (start = from; start < text.Length;)
        {
            end = start;
            var next = start;
            var limit = Math.Min(text.Length, start + MaxTokenLength);
            int state = WordAutomaton.Start;
            var first = 0;
            while (next < limit)
            {
                var unit = text[next];
                int one = basic[unit];
                var width = 1;
                if (char.IsHighSurrogate(unit) && next + 1 < limit && char.IsLowSurrogate(text[next + 1]))
                {
                    one = Table.Supplementary(char.ConvertToUtf32(unit, text[next + 1]));
                    width = 2;
                }

                first = first == 0 ? width : first;
                state = transitions[state * WordAutomaton.Classes + one];
                if (state == WordAutomaton.Dead)
                {
                    break;
                }

                next += width;
                if (accepts[state])
                {
                    end = next;
                }
            }

            if (end > start)
            {
                return true;
            }

            start += first;
        }

        end = start;
        return false;
    }
}
