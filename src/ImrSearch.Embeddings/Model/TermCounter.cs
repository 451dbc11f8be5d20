using ImrSearch.Index.Analysis;

namespace ImrSearch.Embeddings.Model;

/// <summary>Counts the terms of one text after the other in buffers of its own. Not thread-safe.</summary>
internal sealed class TermCounter(Analyzer analyzer)
{
    private readonly TokenStream _stream = analyzer.CreateStream();
    private int[] _numbers = new int[256];
    private TermCount[] _counts = new TermCount[256];

    /// <summary>The number of a term; negative to pass over it.</summary>
    public delegate int Numbering(ReadOnlySpan<char> term);

    /// <summary>The terms of <paramref name="text"/> by number, valid until the next call.</summary>
    public ReadOnlySpan<TermCount> Count(string text, Numbering numbering)
    {
        var length = 0;
        _stream.Reset(text);
        while (_stream.MoveNext())
        {
            var number = numbering(_stream.Term);
            if (number < 0)
            {
                continue;
            }

            if (length == _numbers.Length)
            {
                Array.Resize(ref _numbers, 2 * length);
            }

            _numbers[length++] = number;
        }

        // Sorted, so that the same words in another order give the same sums to the last bit.
        var numbers = _numbers.AsSpan(0, length);
        numbers.Sort();
        return Group(numbers);
    }

    private ReadOnlySpan<TermCount> Group(ReadOnlySpan<int> sorted)
    {
        if (_counts.Length < sorted.Length)
        {
            _counts = new TermCount[_numbers.Length];
        }

        var groups = 0;
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            _counts[groups++] = new TermCount(sorted[start], end - start);
            start = end;
        }

        return _counts.AsSpan(0, groups);
    }
}
