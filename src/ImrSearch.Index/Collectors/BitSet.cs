using System.Numerics;
using System.Runtime.CompilerServices;

namespace ImrSearch.Index.Collectors;

/// <summary>A set of small numbers (documents or groups of one segment) as bits. Not thread-safe while it changes.</summary>
internal sealed class BitSet
{
    private readonly ulong[] _words;

    public BitSet(int length)
    {
        Length = length;
        _words = new ulong[(length + 63) >>> 6];
    }

    /// <summary>Takes over words as <see cref="Words"/> gave them.</summary>
    public BitSet(int length, ReadOnlySpan<ulong> words)
        : this(length)
    {
        words.CopyTo(_words);
        TrimEnd();
    }

    /// <summary>Numbers are below it.</summary>
    public int Length { get; }

    public ReadOnlySpan<ulong> Words => _words;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int number) => (_words[number >> 6] & (1UL << number)) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int number)
    {
        // A shift would let a number just beyond the length into the last word.
        if ((uint)number >= (uint)Length)
        {
            ThrowBeyond(number);
        }

        _words[number >> 6] |= 1UL << number;
    }

    public void Remove(int number) => _words[number >> 6] &= ~(1UL << number);

    /// <summary>Adds <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public void AddRange(int from, int to)
    {
        if (to > Length)
        {
            ThrowBeyond(to);
        }

        for (var at = from; at < to;)
        {
            var end = Math.Min(to, (at | 63) + 1);
            var count = end - at;
            _words[at >> 6] |= (count == 64 ? ulong.MaxValue : (1UL << count) - 1) << at;
            at = end;
        }
    }

    public void AddAll()
    {
        Array.Fill(_words, ulong.MaxValue);
        TrimEnd();
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The first member that is at least <paramref name="from"/>; -1 when there is none.</summary>
    public int NextMember(int from)
    {
        if (from >= Length)
        {
            return -1;
        }

        var index = from >> 6;
        var word = _words[index] & (ulong.MaxValue << from);
        while (word == 0)
        {
            if (++index == _words.Length)
            {
                return -1;
            }

            word = _words[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    public void And(BitSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }
    }

    public void Or(BitSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    public void AndNot(BitSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }

    public BitSet Copy() => new(Length, _words);

    private static void ThrowBeyond(int number) => throw new ArgumentOutOfRangeException(nameof(number), number, null);

    private void TrimEnd()
    {
        if ((Length & 63) != 0)
        {
            _words[^1] &= ulong.MaxValue >> (64 - (Length & 63));
        }
    }
}
