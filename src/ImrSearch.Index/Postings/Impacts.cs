namespace ImrSearch.Index.Postings;

/// <summary>
/// The (frequency, norm) pairs of a block that no other pair of it beats: more occurrences in a shorter text score
/// higher, whatever the statistics. From them the highest score in the block can be told without decoding it (Ding and
/// Suel, "Faster top-k document retrieval using block-max indexes", 2011; the pairs are Lucene's idea). At most four
/// are kept; what does not fit is joined into one pair that is at least as good, so that the bound stays a bound.
/// <code>
/// 8 bytes: four times frequency (255 = 255 or more; 0 = no more pairs), norm byte; ascending in both.
/// 02 18 05 1A 00 00 00 00   freq 2 with norm 24, freq 5 with norm 26
/// </code>
/// </summary>
internal sealed class Impacts
{
    public const int Bytes = 8;
    public const int MaxPairs = Bytes / 2;

    // Ascending in both; a block has at most 128 pairs.
    private readonly byte[] _frequencies = new byte[BlockPacking.BlockSize];
    private readonly byte[] _norms = new byte[BlockPacking.BlockSize];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(int frequency, byte norm)
    {
        var capped = (byte)Math.Min(frequency, 255);

        // Beaten by a pair with no smaller frequency and no larger norm?
        for (var i = _count - 1; i >= 0 && _frequencies[i] >= capped; i--)
        {
            if (_norms[i] <= norm)
            {
                return;
            }
        }

        // Drop those that it beats: a smaller or equal frequency with a larger or equal norm. They are neighbours.
        var from = 0;
        while (from < _count && _norms[from] < norm)
        {
            from++;
        }

        var to = from;
        while (to < _count && _frequencies[to] <= capped)
        {
            to++;
        }

        Splice(from, to, capped, norm);
    }

    public void Write(Span<byte> bytes)
    {
        bytes[..Bytes].Clear();
        var joined = Math.Max(0, _count - MaxPairs);
        for (var i = 0; i < Math.Min(_count, MaxPairs); i++)
        {
            bytes[2 * i] = _frequencies[joined + i];
            bytes[(2 * i) + 1] = i == 0 ? _norms[0] : _norms[joined + i];
        }
    }

    private void Splice(int from, int to, byte frequency, byte norm)
    {
        var tail = _count - to;
        Array.Copy(_frequencies, to, _frequencies, from + 1, tail);
        Array.Copy(_norms, to, _norms, from + 1, tail);
        _frequencies[from] = frequency;
        _norms[from] = norm;
        _count = from + 1 + tail;
    }
}
