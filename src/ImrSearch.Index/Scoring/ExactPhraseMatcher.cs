using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Scoring;

/// <summary>Counts the places at which all terms stand exactly at their places to each other.</summary>
internal sealed class ExactPhraseMatcher : IPhraseMatcher
{
    private readonly PostingsCursor[] _cursors;
    private readonly int[] _places;
    private int[] _starts = new int[16];

    public ExactPhraseMatcher(PostingsCursor[] cursors, int[] places)
    {
        // The rarest first: it leaves the fewest starts to look for.
        var order = Enumerable.Range(0, cursors.Length).OrderBy(i => cursors[i].DocumentFrequency).ToArray();
        _cursors = [.. order.Select(i => cursors[i])];
        _places = [.. order.Select(i => places[i])];
    }

    public float Frequency()
    {
        var positions = _cursors[0].Positions();
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
        for (var term = 1; term < _cursors.Length && count > 0; term++)
        {
            count = Keep(_cursors[term].Positions(), _places[term], count);
        }

        return count;
    }

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
