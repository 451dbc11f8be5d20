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
    private readonly int[] _group;
    private int _end;

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
        _group = new int[readers.Length];
        _sameTermBefore = new int[readers.Length];
        for (var i = 0; i < readers.Length; i++)
        {
            _sameTermBefore[i] = -1;
            _group[i] = i;
            for (var j = 0; j < i; j++)
            {
                _sameTermBefore[i] = terms[j] == terms[i] ? j : _sameTermBefore[i];
                _group[i] = terms[j] == terms[i] ? Math.Min(_group[i], j) : _group[i];
            }
        }
    }

    public float Frequency()
    {
        if (!Start())
        {
            return 0;
        }

        float frequency = 0;
        var least = Least(out var next);
        var width = _end - Value(least);
        while (Step(least) && Separate(least))
        {
            if (Value(least) <= next)
            {
                width = Math.Min(width, _end - Value(least));
                continue;
            }

            frequency += width <= _slop ? 1f / (1 + width) : 0;
            least = Least(out next);
            width = _end - Value(least);
        }

        return frequency + (width <= _slop ? 1f / (1 + width) : 0);
    }

    // One place of a term can be part of several matches.
    public float MaxFrequency(int least) => float.PositiveInfinity;

    /// <summary>Puts each cursor on its first position, those of a repeated term on its first, second and so on; false when there are too few.</summary>
    private bool Start()
    {
        _end = int.MinValue;
        for (var i = 0; i < _readers.Length; i++)
        {
            var positions = _readers[i].Positions();
            if (positions.Length > _positions[i].Length)
            {
                _positions[i] = new int[Math.Max(positions.Length, _positions[i].Length * 2)];
            }

            positions.CopyTo(_positions[i]);
            _counts[i] = positions.Length;
            _at[i] = _sameTermBefore[i] < 0 ? 0 : _at[_sameTermBefore[i]] + 1;
            if (_at[i] >= _counts[i])
            {
                return false;
            }

            _end = Math.Max(_end, Value(i));
        }

        return true;
    }

    private bool Step(int cursor)
    {
        if (++_at[cursor] >= _counts[cursor])
        {
            return false;
        }

        _end = Math.Max(_end, Value(cursor));
        return true;
    }

    /// <summary>While a position serves two cursors of one term, moves on the one with the lesser value; false at the end.</summary>
    private bool Separate(int cursor)
    {
        while (SamePosition(cursor) is var other and >= 0)
        {
            cursor = Value(cursor) < Value(other) ? cursor : other;
            if (!Step(cursor))
            {
                return false;
            }
        }

        return true;
    }

    private int SamePosition(int cursor)
    {
        for (var other = 0; other < _readers.Length; other++)
        {
            if (other != cursor && _group[other] == _group[cursor] && _at[other] == _at[cursor])
            {
                return other;
            }
        }

        return -1;
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
