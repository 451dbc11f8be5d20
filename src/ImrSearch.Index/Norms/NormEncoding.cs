using System.Numerics;

namespace ImrSearch.Index.Norms;

/// <summary>
/// A field's length in tokens as one byte, equal to Apache Lucene's <c>SmallFloat.intToByte4</c>: exact below 40, above it
/// the four leading bits of the length less 24. Always rounded down, and ordered like the lengths themselves.
/// <code>length  0..39  40,41  42,43 … 55  56..59  60..63 …
/// byte    0..39  40     41    … 47  48      49     …</code>
/// </summary>
public static class NormEncoding
{
    // So many small lengths have a byte each: 255 less the largest small float of an int (231).
    private const int ExactLengths = 24;

    private static readonly int[] Lengths = [.. Enumerable.Range(0, 256).Select(norm => DecodeOne((byte)norm))];

    /// <summary>The length that each of the 256 bytes stands for.</summary>
    public static ReadOnlySpan<int> DecodedLengths => Lengths;

    /// <summary>The byte of a length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return (byte)(length < ExactLengths ? length : ExactLengths + ToSmallFloat(length - ExactLengths));
    }

    /// <summary>The length that a byte stands for: the smallest one that <see cref="Encode"/> makes this byte of.</summary>
    public static int Decode(byte norm) => Lengths[norm];

    // Three bits after the leading one, and the shift above them; values below 8 stand for themselves.
    private static int ToSmallFloat(int value)
    {
        if (value < 8)
        {
            return value;
        }

        var shift = 32 - BitOperations.LeadingZeroCount((uint)value) - 4;
        return ((value >> shift) & 7) | ((shift + 1) << 3);
    }

    private static int DecodeOne(byte norm)
    {
        if (norm < ExactLengths)
        {
            return norm;
        }

        var value = norm - ExactLengths;
        return ExactLengths + (value < 8 ? value : ((value & 7) | 8) << ((value >> 3) - 1));
    }
}
