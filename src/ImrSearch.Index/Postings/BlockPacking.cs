using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ImrSearch.Index.Postings;

/// <summary>
/// Packs blocks of 128 numbers with as many bits each as the largest needs, four side by side, so that one vector
/// instruction handles four (the layout of SIMD-BP128: Lemire and Boytsov, "Decoding billions of integers per second
/// through vectorization", 2015).
/// <code>
/// Number i belongs to lane i mod 4. A lane is a stream of 32-bit words, filled from the low bits up; word w of the
/// four lanes stands at bytes 16w to 16w+15. With 5 bits: 20 words, 80 bytes:
/// byte 0..3    lane 0, word 0: number 0 in bits 0-4, number 4 in bits 5-9, ... the low 2 bits of number 24 in bits 30-31
/// byte 4..7    lane 1, word 0: number 1, number 5, ...
/// byte 16..19  lane 0, word 1: the high 3 bits of number 24, number 28, ...
/// </code>
/// </summary>
internal static class BlockPacking
{
    public const int BlockSize = 128;
    private const int Rows = BlockSize / 4;

    /// <summary>Bytes of a packed block.</summary>
    public static int PackedBytes(int bits) => bits * (BlockSize / 8);

    /// <summary>The bits that the largest of the numbers needs; 0 when all are 0.</summary>
    public static int BitsFor(ReadOnlySpan<uint> values)
    {
        uint all = 0;
        foreach (var value in values)
        {
            all |= value;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    public static void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> packed)
    {
        var words = MemoryMarshal.Cast<byte, uint>(packed[..PackedBytes(bits)]);
        words.Clear();
        for (var i = 0; i < BlockSize && bits > 0; i++)
        {
            var bit = (i >> 2) * bits;
            var word = ((bit >> 5) * 4) + (i & 3);
            var shift = bit & 31;
            words[word] |= values[i] << shift;
            if (shift + bits > 32)
            {
                words[word + 4] |= values[i] >> (32 - shift);
            }
        }
    }

    /// <summary>Reads back what <see cref="Pack"/> wrote; <paramref name="bits"/> must be 0 to 32.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        values = values[..BlockSize];
        if (bits == 0)
        {
            values.Clear();
            return;
        }

        var words = MemoryMarshal.Cast<byte, Vector128<uint>>(packed[..PackedBytes(bits)]);
        var rows = MemoryMarshal.Cast<uint, Vector128<uint>>(values);
        if (bits == 32)
        {
            words.CopyTo(rows);
            return;
        }

        var mask = Vector128.Create((1u << bits) - 1);
        for (var row = 0; row < Rows; row++)
        {
            var bit = row * bits;
            var word = bit >> 5;
            var shift = bit & 31;
            var value = Vector128.ShiftRightLogical(words[word], shift);
            if (shift + bits > 32)
            {
                value |= Vector128.ShiftLeft(words[word + 1], 32 - shift);
            }

            rows[row] = value & mask;
        }
    }

    /// <summary>
    /// Reads packed gaps as the numbers that they lead to: each number is the one before plus the gap plus 1.
    /// </summary>
    /// <param name="packed">The gaps as <see cref="Pack"/> wrote them.</param>
    /// <param name="bits">0 to 32.</param>
    /// <param name="before">The number before the first.</param>
    /// <param name="limit">The numbers have to be below it.</param>
    /// <param name="values">Room for <see cref="BlockSize"/> numbers.</param>
    /// <returns>False when a number is not below the limit.</returns>
    public static bool UnpackSums(ReadOnlySpan<byte> packed, int bits, int before, int limit, Span<int> values)
    {
        values = values[..BlockSize];
        var gaps = MemoryMarshal.Cast<int, uint>(values);
        Unpack(packed, bits, gaps);
        if (bits > 24)
        {
            return SumWide(before, limit, values);
        }

        // 128 gaps of 24 bits add less than 2^31 together, so that only the last sum needs a check.
        var rows = MemoryMarshal.Cast<int, Vector128<int>>(values);
        var last = Vector128.Create(before);
        for (var row = 0; row < rows.Length; row++)
        {
            var sums = SumsInRow(rows[row] + Vector128<int>.One) + last;
            rows[row] = sums;
            last = Vector128.Shuffle(sums, Vector128.Create(3, 3, 3, 3));
        }

        // A sum that went over 31 bits is negative.
        return (uint)values[^1] < (uint)limit;
    }

    /// <summary>For each of 128 numbers the sum of those before it, each plus 1, and of <paramref name="start"/>; wraps round.</summary>
    public static void SumsBefore(ReadOnlySpan<uint> lessOne, uint start, Span<uint> sums)
    {
        var from = MemoryMarshal.Cast<uint, Vector128<int>>(lessOne[..BlockSize]);
        var to = MemoryMarshal.Cast<uint, Vector128<int>>(sums[..BlockSize]);
        var last = Vector128.Create((int)start);
        for (var row = 0; row < to.Length; row++)
        {
            var numbers = from[row] + Vector128<int>.One;
            var sum = SumsInRow(numbers) + last;
            to[row] = sum - numbers;
            last = Vector128.Shuffle(sum, Vector128.Create(3, 3, 3, 3));
        }
    }

    /// <summary>(a, b, c, d) becomes (a, a + b, a + b + c, a + b + c + d).</summary>
    private static Vector128<int> SumsInRow(Vector128<int> row)
    {
        row += Vector128.Shuffle(row, Vector128.Create(0, 0, 1, 2)) & Vector128.Create(0, -1, -1, -1);
        return row + (Vector128.Shuffle(row, Vector128.Create(0, 0, 0, 1)) & Vector128.Create(0, 0, -1, -1));
    }

    private static bool SumWide(int before, int limit, Span<int> values)
    {
        long number = before;
        for (var i = 0; i < values.Length; i++)
        {
            number += (uint)values[i] + 1L;
            values[i] = (int)number;
        }

        return number < limit;
    }
}
