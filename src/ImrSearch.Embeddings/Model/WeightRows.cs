using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ImrSearch.Embeddings.Training;

namespace ImrSearch.Embeddings.Model;

/// <summary>
/// A vector for each term, each number a signed byte times the row's scale. Rows are filled up to a multiple of 16
/// numbers with zeros.
/// </summary>
internal sealed class WeightRows
{
    /// <summary>Entries below are what rounding leaves of zero in vectors of length 1.</summary>
    private const float Nothing = 1e-6f;

    private const int Lane = 16;

    public WeightRows(int dimension, float[] scales, sbyte[] values)
    {
        Dimension = dimension;
        Stride = StrideOf(dimension);
        Scales = scales;
        Values = values;
    }

    public int Dimension { get; }

    /// <summary>Numbers from one row to the next.</summary>
    public int Stride { get; }

    public float[] Scales { get; }

    public sbyte[] Values { get; }

    public static int StrideOf(int dimension) => (dimension + Lane - 1) / Lane * Lane;

    public static WeightRows Quantize(PanelMatrix vectors)
    {
        var stride = StrideOf(vectors.Columns);
        var scales = new float[vectors.Rows];
        var values = new sbyte[checked(vectors.Rows * stride)];
        var row = new float[stride];
        for (var term = 0; term < vectors.Rows; term++)
        {
            vectors.CopyRow(term, row);
            var largest = 0f;
            foreach (var value in row)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            if (largest <= Nothing)
            {
                continue;
            }

            scales[term] = largest / 127;
            for (var i = 0; i < stride; i++)
            {
                values[(term * stride) + i] = (sbyte)MathF.Round(row[i] / scales[term]);
            }
        }

        return new WeightRows(vectors.Columns, scales, values);
    }

    /// <summary>sum += weight × the row.</summary>
    /// <param name="term">Which row.</param>
    /// <param name="weight">Its factor.</param>
    /// <param name="sum"><see cref="Stride"/> numbers.</param>
    public void AddTo(int term, float weight, Span<float> sum)
    {
        ref var source = ref MemoryMarshal.GetReference(Values.AsSpan(term * Stride, Stride));
        ref var target = ref MemoryMarshal.GetReference(sum[..Stride]);
        var factor = Vector256.Create(weight * Scales[term]);
        for (nuint i = 0; i < (nuint)Stride; i += Lane)
        {
            var (lower, upper) = Vector256.Widen(Vector256.WidenLower(Vector128.LoadUnsafe(ref source, i).ToVector256Unsafe()));
            Vector256.FusedMultiplyAdd(factor, Vector256.ConvertToSingle(lower), Vector256.LoadUnsafe(ref target, i))
                .StoreUnsafe(ref target, i);
            Vector256.FusedMultiplyAdd(factor, Vector256.ConvertToSingle(upper), Vector256.LoadUnsafe(ref target, i + 8))
                .StoreUnsafe(ref target, i + 8);
        }
    }
}
