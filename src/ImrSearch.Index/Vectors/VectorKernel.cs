using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ImrSearch.Index.Vectors;

/// <summary>
/// The sum of the products of 16-bit numbers of a query with the signed bytes of a row. In whole numbers, so that every
/// processor and every path gives the same sum; <see cref="QueryVector"/> sees to it that it fits 32 bits.
/// </summary>
internal static class VectorKernel
{
    /// <param name="query">As many numbers as the row has bytes.</param>
    /// <param name="row">A multiple of 16 bytes.</param>
    public static int Dot(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        if (query.Length != row.Length || (row.Length & 15) != 0)
        {
            ThrowUneven(query.Length, row.Length);
        }

        return Avx2.IsSupported ? DotAvx2(query, row) : Vector128.IsHardwareAccelerated ? DotVector128(query, row) : DotScalar(query, row);
    }

    /// <summary>Copies a row to 16-bit numbers.</summary>
    public static void Widen(ReadOnlySpan<sbyte> row, Span<short> entries)
    {
        if (entries.Length != row.Length || (row.Length & 15) != 0)
        {
            ThrowUneven(entries.Length, row.Length);
        }

        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(entries);
        for (nuint i = 0; i < (nuint)row.Length; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, i));
            low.StoreUnsafe(ref to, i);
            high.StoreUnsafe(ref to, i + 8);
        }
    }

    /// <summary>Sixteen products a step: bytes are widened, multiplied, and neighbours added.</summary>
    internal static int DotAvx2(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        ref var q = ref MemoryMarshal.GetReference(query);
        ref var r = ref MemoryMarshal.GetReference(row);
        var even = Vector256<int>.Zero;
        var odd = Vector256<int>.Zero;
        nuint i = 0;
        for (var end = (nuint)(row.Length & ~31); i < end; i += 32)
        {
            even += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref q, i), Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref r, i)));
            odd += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref q, i + 16), Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref r, i + 16)));
        }

        if (i < (nuint)row.Length)
        {
            even += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref q, i), Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref r, i)));
        }

        return Vector256.Sum(even + odd);
    }

    /// <summary>For processors of other makes.</summary>
    internal static int DotVector128(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        ref var q = ref MemoryMarshal.GetReference(query);
        ref var r = ref MemoryMarshal.GetReference(row);
        var sum = Vector128<int>.Zero;
        for (nuint i = 0; i < (nuint)row.Length; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref r, i));
            sum += Products(Vector128.LoadUnsafe(ref q, i), low) + Products(Vector128.LoadUnsafe(ref q, i + 8), high);
        }

        return Vector128.Sum(sum);
    }

    internal static int DotScalar(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        var sum = 0;
        for (var i = 0; i < row.Length; i++)
        {
            sum += query[i] * row[i];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Products(Vector128<short> x, Vector128<short> y)
    {
        var (xLow, xHigh) = Vector128.Widen(x);
        var (yLow, yHigh) = Vector128.Widen(y);
        return (xLow * yLow) + (xHigh * yHigh);
    }

    private static void ThrowUneven(int query, int row) =>
        throw new ArgumentException($"A query of {query} numbers and a row of {row} bytes do not go together.");
}
