using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Scoring;

/// <summary>Counts the places at which all terms stand exactly at their places to each other.</summary>
internal sealed class ExactPhraseMatcher : IPhraseMatcher
{
    private readonly PositionsReader[] _readers;
    private readonly int[] _places;
    private int[] _starts = new int[16];

    /// <param name="readers">By term; the rarest first leave the fewest starts to look for.</param>
    /// <param name="places">Their places in the phrase.</param>
    public ExactPhraseMatcher(PositionsReader[] readers, int[] places)
    {
        _readers = readers;
        _places = places;
    }

    public float Frequency()
    {
        var positions = _readers[0].Positions();
        if (positions.Length > _starts.Length)
        {
            _starts = new int[Math.Max(positions.Length, _starts.Length * 2)];
        }

        var count = positions.Length;
        for (var i = 0; i < count; i++)
        {
            _starts[i] = positions[i] - _places[0];
        }

        // Keep the starts at which the next term has its place, one term after the other.
        for (var term = 1; term < _readers.Length && count > 0; term++)
        {
            count = Keep(_readers[term].Positions(), _places[term], count);
        }

        return count;
    }

    public float MaxFrequency(int least) => least;

    private int Keep(ReadOnlySpan<int> positions, int place, int count)
    {
        var kept = 0;
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var wanted = _starts[i] + place;
            while (at < positions.Length && positions[at] < wanted)
            {
                at++;
            }

            if (at == positions.Length)
            {
                break;
            }

            if (positions[at] == wanted)
            {
                _starts[kept++] = _starts[i];
            }
        }

        return kept;
    }
}
