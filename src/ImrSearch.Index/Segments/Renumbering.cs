using System.Numerics;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Segments;

/// <summary>
/// The new numbers of a segment's documents or groups in a merged segment: the deleted ones are left out, and what is
/// left goes behind what the segments before it left.
/// </summary>
internal sealed class Renumbering
{
    private readonly BitSet? _live;
    private readonly int _first;

    // How many are left before each word of 64.
    private readonly int[] _before = [];

    /// <param name="live">What is left; null = all.</param>
    /// <param name="count">How many there were.</param>
    /// <param name="first">The new number of the first that is left.</param>
    public Renumbering(BitSet? live, int count, int first)
    {
        _live = live;
        _first = first;
        End = first + count;
        if (live is null)
        {
            return;
        }

        _before = new int[live.Words.Length];
        End = first;
        for (var word = 0; word < _before.Length; word++)
        {
            _before[word] = End;
            End += BitOperations.PopCount(live.Words[word]);
        }
    }

    /// <summary>The new number after the last.</summary>
    public int End { get; }

    /// <summary>The new number; -1 = left out.</summary>
    public int Of(int number)
    {
        if (_live is null)
        {
            return _first + number;
        }

        var word = _live.Words[number >> 6];
        var bit = 1UL << number;
        return (word & bit) == 0 ? -1 : _before[number >> 6] + BitOperations.PopCount(word & (bit - 1));
    }
}
