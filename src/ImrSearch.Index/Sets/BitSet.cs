using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ImrSearch.Index.Sets;

/// <summary>
/// A set of small numbers (documents or groups of one segment) as bits. Not thread-safe while it changes. One that was
/// rented goes back to the pool when it is disposed; a new array for each search would be a large object each time.
/// </summary>
internal sealed class BitSet : IDisposable
{
    private readonly ulong[] _words;
    private readonly int _wordCount;
    private bool _rented;

    public BitSet(int length)
        : this(length, new ulong[(length + 63) >>> 6])
    {
    }

    private BitSet(int length, ulong[] words)
    {
        Length = length;
        _words = words;
        _wordCount = (length + 63) >>> 6;
    }

    /// <summary>Copies words as <see cref="Words"/> gave them.</summary>
    public BitSet(int length, ReadOnlySpan<ulong> words)
        : this(length)
    {
        words.CopyTo(_words);
        TrimEnd();
    }

    /// <summary>Numbers are below it.</summary>
    public int Length { get; }

    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, _wordCount);

    /// <summary>An empty set of the pool.</summary>
    public static BitSet Rent(int length)
    {
        var words = ArrayPool<ulong>.Shared.Rent((length + 63) >>> 6);
        Array.Clear(words);
        return new BitSet(length, words) { _rented = true };
    }

    public void Dispose()
    {
        if (_rented)
        {
            _rented = false;
            ArrayPool<ulong>.Shared.Return(_words);
        }
    }

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

    /// <summary>Adds numbers that come ascending.</summary>
    public void Add(ReadOnlySpan<int> numbers)
    {
        if (!numbers.IsEmpty && (uint)numbers[^1] >= (uint)Length)
        {
            ThrowBeyond(numbers[^1]);
        }

        var words = _words;
        foreach (var number in numbers)
        {
            words[number >> 6] |= 1UL << number;
        }
    }

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
        _words.AsSpan(0, _wordCount).Fill(ulong.MaxValue);
        TrimEnd();
    }

    public void Clear() => _words.AsSpan(0, _wordCount).Clear();

    public int Count()
    {
        var count = 0;
        foreach (var word in Words)
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
            if (++index == _wordCount)
            {
                return -1;
            }

            word = _words[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Lists members in order.</summary>
    /// <param name="from">Where to begin; goes on behind what was listed. A multiple of 64.</param>
    /// <param name="members">Room for at least 64.</param>
    /// <returns>How many were listed; 0 at the end.</returns>
    public int CopyMembers(ref int from, Span<int> members)
    {
        var count = 0;
        var index = from >> 6;
        for (; index < _wordCount; index++)
        {
            var word = _words[index];
            if (count + BitOperations.PopCount(word) > members.Length)
            {
                break;
            }

            for (var number = index << 6; word != 0; word &= word - 1)
            {
                members[count++] = number + BitOperations.TrailingZeroCount(word);
            }
        }

        from = index << 6;
        return count;
    }

    public void And(BitSet other)
    {
        for (var i = 0; i < _wordCount; i++)
        {
            _words[i] &= other._words[i];
        }
    }

    public void Or(BitSet other)
    {
        for (var i = 0; i < _wordCount; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    /// <summary>Adds the numbers of a stretch that begins at <paramref name="from"/>, a multiple of 64.</summary>
    public void Or(ReadOnlySpan<ulong> words, int from)
    {
        var own = _words.AsSpan(0, _wordCount)[(from >> 6)..];
        for (var i = 0; i < Math.Min(own.Length, words.Length); i++)
        {
            own[i] |= words[i];
        }
    }

    public void AndNot(BitSet other)
    {
        for (var i = 0; i < _wordCount; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }

    public BitSet Copy() => new(Length, Words);

    private static void ThrowBeyond(int number) => throw new ArgumentOutOfRangeException(nameof(number), number, null);

    private void TrimEnd()
    {
        if ((Length & 63) != 0)
        {
            _words[_wordCount - 1] &= ulong.MaxValue >> (64 - (Length & 63));
        }
    }
}
