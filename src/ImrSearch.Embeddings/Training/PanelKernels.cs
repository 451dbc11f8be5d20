using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ImrSearch.Embeddings.Training;

/// <summary>
/// The arithmetic of the training. Each number is a sum in one fixed order by fused multiplications and additions, which
/// IEEE 754 defines to the last bit: the results do not depend on the processor.
/// </summary>
internal static class PanelKernels
{
    private const int Width = PanelMatrix.Width;

    /// <summary>Rows between two looks at whether to go on.</summary>
    private const int RowsPerCheck = 2048;

    /// <summary>Rows that are widened to double at a time: two such blocks fit the first cache.</summary>
    private const int BlockRows = 128;

    /// <summary>output = Aᵀ·Ω for one panel of the random matrix Ω.</summary>
    public static void StartPanel(TermMatrix matrix, CounterRandom random, int panel, float[] output, CancellationToken cancellationToken)
    {
        Array.Clear(output);
        Span<float> drawn = stackalloc float[Width];
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (row % RowsPerCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var place = (((ulong)panel << 32) | (uint)row) * Width;
            for (var column = 0; column < Width; column++)
            {
                drawn[column] = random.NormalAt(place + (uint)column);
            }

            Scatter(matrix, row, Vector256.Create<float>(drawn), Vector256.Create<float>(drawn[8..]), output);
        }
    }

    /// <summary>output = Aᵀ·(A·input) for one panel, in one walk over A.</summary>
    public static void NormalPanel(TermMatrix matrix, float[] input, float[] output, CancellationToken cancellationToken)
    {
        Array.Clear(output);
        ref var source = ref MemoryMarshal.GetArrayDataReference(input);
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (row % RowsPerCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var low = Vector256<float>.Zero;
            var high = Vector256<float>.Zero;
            for (var i = matrix.Starts[row]; i < matrix.Starts[row + 1]; i++)
            {
                ref var term = ref Unsafe.Add(ref source, matrix.Terms[i] * Width);
                var value = Vector256.Create(matrix.Values[i]);
                low = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref term), low);
                high = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref term, 8), high);
            }

            Scatter(matrix, row, low, high, output);
        }
    }

    /// <summary>block = leftᵀ·right of two panels, 16 × 16, summed in double.</summary>
    public static void Gram(float[] left, float[] right, int rows, Span<double> block, CancellationToken cancellationToken)
    {
        block.Clear();
        var wideLeft = new double[BlockRows * Width];
        var wideRight = new double[BlockRows * Width];
        for (var start = 0; start < rows; start += BlockRows)
        {
            if (start % RowsPerCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var count = Math.Min(BlockRows, rows - start);
            Widen(left.AsSpan(start * Width, count * Width), wideLeft);
            Widen(right.AsSpan(start * Width, count * Width), wideRight);
            for (var i = 0; i < Width; i += 4)
            {
                for (var j = 0; j < Width; j += 8)
                {
                    GramTile(ref wideLeft[i], ref wideRight[j], count, ref block[(i * Width) + j]);
                }
            }
        }
    }

    /// <summary>
    /// rows ← rows·factor, where rows are <paramref name="count"/> rows of all panels: taken from
    /// <paramref name="input"/> (row by row, panels beside each other) and put into one panel of the result.
    /// </summary>
    /// <param name="input">count × inner floats.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="inner">Columns of the input: rows of the factor.</param>
    /// <param name="factor">One panel of the factor: at least <paramref name="used"/> × 16.</param>
    /// <param name="used">Rows of the factor after which it holds only zeros.</param>
    /// <param name="output">The panel's rows: count × 16.</param>
    public static void Multiply(ReadOnlySpan<float> input, int count, int inner, ReadOnlySpan<float> factor, int used, Span<float> output)
    {
        ref var b = ref MemoryMarshal.GetReference(factor);
        var row = 0;
        for (; row + 4 <= count; row += 4)
        {
            ref var a = ref MemoryMarshal.GetReference(input[(row * inner)..]);
            Vector256<float> l0 = default, h0 = default, l1 = default, h1 = default;
            Vector256<float> l2 = default, h2 = default, l3 = default, h3 = default;
            for (var k = 0; k < used; k++)
            {
                var low = Vector256.LoadUnsafe(ref b, (nuint)(k * Width));
                var high = Vector256.LoadUnsafe(ref b, (nuint)((k * Width) + 8));
                var x = Vector256.Create(Unsafe.Add(ref a, k));
                l0 = Vector256.FusedMultiplyAdd(x, low, l0);
                h0 = Vector256.FusedMultiplyAdd(x, high, h0);
                x = Vector256.Create(Unsafe.Add(ref a, k + inner));
                l1 = Vector256.FusedMultiplyAdd(x, low, l1);
                h1 = Vector256.FusedMultiplyAdd(x, high, h1);
                x = Vector256.Create(Unsafe.Add(ref a, k + (2 * inner)));
                l2 = Vector256.FusedMultiplyAdd(x, low, l2);
                h2 = Vector256.FusedMultiplyAdd(x, high, h2);
                x = Vector256.Create(Unsafe.Add(ref a, k + (3 * inner)));
                l3 = Vector256.FusedMultiplyAdd(x, low, l3);
                h3 = Vector256.FusedMultiplyAdd(x, high, h3);
            }

            ref var target = ref output[row * Width];
            l0.StoreUnsafe(ref target);
            h0.StoreUnsafe(ref target, 8);
            l1.StoreUnsafe(ref target, 16);
            h1.StoreUnsafe(ref target, 24);
            l2.StoreUnsafe(ref target, 32);
            h2.StoreUnsafe(ref target, 40);
            l3.StoreUnsafe(ref target, 48);
            h3.StoreUnsafe(ref target, 56);
        }

        for (; row < count; row++)
        {
            Vector256<float> sumLow = default, sumHigh = default;
            for (var k = 0; k < used; k++)
            {
                var x = Vector256.Create(input[(row * inner) + k]);
                sumLow = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, (nuint)(k * Width)), sumLow);
                sumHigh = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, (nuint)((k * Width) + 8)), sumHigh);
            }

            sumLow.StoreUnsafe(ref output[row * Width]);
            sumHigh.StoreUnsafe(ref output[row * Width], 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scatter(TermMatrix matrix, int row, Vector256<float> low, Vector256<float> high, float[] output)
    {
        ref var target = ref MemoryMarshal.GetArrayDataReference(output);
        for (var i = matrix.Starts[row]; i < matrix.Starts[row + 1]; i++)
        {
            ref var term = ref Unsafe.Add(ref target, matrix.Terms[i] * Width);
            var value = Vector256.Create(matrix.Values[i]);
            Vector256.FusedMultiplyAdd(value, low, Vector256.LoadUnsafe(ref term)).StoreUnsafe(ref term);
            Vector256.FusedMultiplyAdd(value, high, Vector256.LoadUnsafe(ref term, 8)).StoreUnsafe(ref term, 8);
        }
    }

    private static void GramTile(ref double left, ref double right, int rows, ref double tile)
    {
        Vector256<double> a0 = default, b0 = default, a1 = default, b1 = default;
        Vector256<double> a2 = default, b2 = default, a3 = default, b3 = default;
        for (nuint row = 0; row < (nuint)rows; row++)
        {
            var low = Vector256.LoadUnsafe(ref right, row * Width);
            var high = Vector256.LoadUnsafe(ref right, (row * Width) + 4);
            var x = Vector256.Create(Unsafe.Add(ref left, row * Width));
            a0 = Vector256.FusedMultiplyAdd(x, low, a0);
            b0 = Vector256.FusedMultiplyAdd(x, high, b0);
            x = Vector256.Create(Unsafe.Add(ref left, (row * Width) + 1));
            a1 = Vector256.FusedMultiplyAdd(x, low, a1);
            b1 = Vector256.FusedMultiplyAdd(x, high, b1);
            x = Vector256.Create(Unsafe.Add(ref left, (row * Width) + 2));
            a2 = Vector256.FusedMultiplyAdd(x, low, a2);
            b2 = Vector256.FusedMultiplyAdd(x, high, b2);
            x = Vector256.Create(Unsafe.Add(ref left, (row * Width) + 3));
            a3 = Vector256.FusedMultiplyAdd(x, low, a3);
            b3 = Vector256.FusedMultiplyAdd(x, high, b3);
        }

        Add(a0, b0, ref tile);
        Add(a1, b1, ref Unsafe.Add(ref tile, Width));
        Add(a2, b2, ref Unsafe.Add(ref tile, 2 * Width));
        Add(a3, b3, ref Unsafe.Add(ref tile, 3 * Width));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<double> low, Vector256<double> high, ref double target)
    {
        (Vector256.LoadUnsafe(ref target) + low).StoreUnsafe(ref target);
        (Vector256.LoadUnsafe(ref target, 4) + high).StoreUnsafe(ref target, 4);
    }

    private static void Widen(ReadOnlySpan<float> source, double[] target)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetArrayDataReference(target);
        for (nuint i = 0; i < (nuint)source.Length; i += 8)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, i));
            low.StoreUnsafe(ref to, i);
            high.StoreUnsafe(ref to, i + 4);
        }
    }
}
