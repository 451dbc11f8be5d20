namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// A character map (Adobe Technical Note 5014, ISO 32000-1, 9.7.5 and 9.10.3): how the bytes of a string fall into codes,
/// and what each code stands for, a text or a CID. Ranges are kept as ranges, however wide.
/// </summary>
internal sealed class CMap
{
    private readonly List<(int Length, uint Low, uint High)> _spaces = [];
    private readonly List<(uint Low, uint High, string Text)> _texts = [];
    private readonly List<(uint Low, uint High, int Cid)> _cids = [];
    private bool _sorted;

    /// <summary>Whether it names any text.</summary>
    public bool HasText => _texts.Count > 0;

    /// <summary>Whether text runs from top to bottom.</summary>
    public bool IsVertical { get; set; }

    public void AddSpace(int length, uint low, uint high) => _spaces.Add((length, low, high));

    /// <summary>Codes low to high stand for a text whose last character counts up with them.</summary>
    public void AddText(uint low, uint high, string text) => _texts.Add((low, high, text));

    public void AddCids(uint low, uint high, int cid) => _cids.Add((low, high, cid));

    /// <summary>The text of a code; null when it is not named.</summary>
    public string? TextOf(uint code)
    {
        Sort();
        var at = Find(_texts, r => r.Low, code);
        if (at < 0 || code > _texts[at].High)
        {
            return null;
        }

        var (low, _, text) = _texts[at];
        return code == low || text.Length == 0 ? text : text[..^1] + (char)(text[^1] + (code - low));
    }

    /// <summary>The CID of a code; 0 when it is not named.</summary>
    public int CidOf(uint code)
    {
        Sort();
        var at = Find(_cids, r => r.Low, code);
        return at >= 0 && code <= _cids[at].High ? (int)(_cids[at].Cid + (code - _cids[at].Low)) : 0;
    }

    /// <summary>Takes the next code off a string.</summary>
    public uint NextCode(ReadOnlySpan<byte> bytes, out int length)
    {
        uint code = 0;
        for (length = 1; length <= 4 && length <= bytes.Length; length++)
        {
            code = (code << 8) | bytes[length - 1];
            foreach (var space in _spaces)
            {
                if (space.Length == length && Within(space, code))
                {
                    return code;
                }
            }
        }

        // Outside of every space: as long as the shortest one, two bytes where there is none.
        length = Math.Min(bytes.Length, _spaces.Count == 0 ? 2 : _spaces.Min(s => s.Length));
        code = 0;
        foreach (var b in bytes[..length])
        {
            code = (code << 8) | b;
        }

        return code;
    }

    // A space is a box: every byte lies between those of its corners.
    private static bool Within((int Length, uint Low, uint High) space, uint code)
    {
        for (var shift = 0; shift < space.Length * 8; shift += 8)
        {
            var b = (code >> shift) & 0xFF;
            if (b < ((space.Low >> shift) & 0xFF) || b > ((space.High >> shift) & 0xFF))
            {
                return false;
            }
        }

        return true;
    }

    private void Sort()
    {
        if (!_sorted)
        {
            _texts.Sort((a, b) => a.Low.CompareTo(b.Low));
            _cids.Sort((a, b) => a.Low.CompareTo(b.Low));
            _sorted = true;
        }
    }

    private static int Find<T>(List<T> ranges, Func<T, uint> start, uint code)
    {
        var (low, high) = (0, ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = start(ranges[middle]) <= code ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
