using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// Finds terms within a slop of their places to each other, as Lucene's SloppyPhraseScorer does: each term walks over
/// its positions less its place in the phrase; where they come together within the slop, the frequency grows by
/// 1 / (1 + width). A term that the phrase holds twice never uses one position for both.
/// </summary>
internal sealed class SloppyPhraseMatcher : IPhraseMatcher
{
    private readonly PositionsReader[] _readers;
    private readonly int[] _places;
    private readonly int[] _sameTermBefore;
    private readonly int _slop;
    private readonly int[][] _positions;
    private readonly int[] _counts;
    private readonly int[] _at;

    /// <param name="readers">In the order of their places.</param>
    /// <param name="places">Ascending.</param>
    /// <param name="terms">The terms, to know repeated ones.</param>
    /// <param name="slop">The largest width.</param>
    public SloppyPhraseMatcher(PositionsReader[] readers, int[] places, IReadOnlyList<string> terms, int slop)
    {
        _readers = readers;
        _places = places;
        _slop = slop;
        _positions = [.. readers.Select(_ => new int[16])];
        _counts = new int[readers.Length];
        _at = new int[readers.Length];
        _sameTermBefore = new int[readers.Length];
        for (var i = 0; i < readers.Length; i++)
        {
            _sameTermBefore[i] = -1;
            for (var j = 0; j < i; j++)
            {
                _sameTermBefore[i] = terms[j] == terms[i] ? j : _sameTermBefore[i];
            }
        }
    }

    public float Frequency()
    {
        if (!Start(out var end))
        {
            return 0;
        }

        float frequency = 0;
        while (true)
        {
            var least = Least(out var next);
            var width = end - Value(least);
            var more = true;
            while (true)
            {
                more = Step(least);
                if (!more || Value(least) > next)
                {
                    break;
                }

                end = Math.Max(end, Value(least));
                width = Math.Min(width, end - Value(least));
            }

            if (width <= _slop)
            {
                frequency += 1f / (1 + width);
            }

            if (!more)
            {
                return frequency;
            }

            end = Math.Max(end, Value(least));
        }
    }

    // One place of a term can be part of several matches.
    public float MaxFrequency(int least) => float.PositiveInfinity;

    private bool Start(out int end)
    {
        end = int.MinValue;
        for (var i = 0; i < _readers.Length; i++)
        {
            var positions = _readers[i].Positions();
            if (positions.Length > _positions[i].Length)
            {
                _positions[i] = new int[Math.Max(positions.Length, _positions[i].Length * 2)];
            }

            positions.CopyTo(_positions[i]);
            _counts[i] = positions.Length;
            _at[i] = 0;
            if (Collides(i) && !Step(i))
            {
                return false;
            }

            end = Math.Max(end, Value(i));
        }

        return true;
    }

    /// <summary>Moves a cursor on to a position that no other cursor of the same term uses; false at the end.</summary>
    private bool Step(int cursor)
    {
        do
        {
            if (++_at[cursor] >= _counts[cursor])
            {
                return false;
            }
        }
        while (Collides(cursor));

        return true;
    }

    private bool Collides(int cursor)
    {
        for (var other = _sameTermBefore[cursor]; other >= 0; other = _sameTermBefore[other])
        {
            if (_at[other] == _at[cursor])
            {
                return true;
            }
        }

        for (var other = cursor + 1; other < _readers.Length; other++)
        {
            if (_sameTermBefore[other] == cursor && _counts[other] > 0 && _at[other] == _at[cursor])
            {
                return true;
            }
        }

        return false;
    }

    private int Least(out int next)
    {
        var least = 0;
        for (var i = 1; i < _readers.Length; i++)
        {
            least = Value(i) < Value(least) ? i : least;
        }

        next = int.MaxValue;
        for (var i = 0; i < _readers.Length; i++)
        {
            next = i == least ? next : Math.Min(next, Value(i));
        }

        return least;
    }

    private int Value(int cursor) => _positions[cursor][_at[cursor]] - _places[cursor];
}
