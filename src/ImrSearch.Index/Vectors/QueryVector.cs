namespace ImrSearch.Index.Vectors;

/// <summary>
/// A direction to compare rows with: numbers of up to 16 bits, so that next to the rows' 8 bits nothing is lost, and
/// what makes a cosine of their products.
/// </summary>
internal sealed class QueryVector
{
    private readonly short[] _entries;
    private float _factor;

    /// <param name="vector">Of any length but 0; only its direction counts.</param>
    public QueryVector(ReadOnlySpan<float> vector)
    {
        Check(vector, nameof(vector));
        Dimensions = vector.Length;
        _entries = new short[VectorFormat.RowBytes(vector.Length)];

        // The sum of all products must fit 32 bits, whatever the signs.
        var largestEntry = Math.Min(short.MaxValue, int.MaxValue / (VectorFormat.MaxEntry * _entries.Length));
        var scale = largestEntry / (double)Largest(vector);
        var squares = 0L;
        for (var i = 0; i < vector.Length; i++)
        {
            _entries[i] = (short)Math.Round(vector[i] * scale);
            squares += (long)_entries[i] * _entries[i];
        }

        _factor = (float)(1 / Math.Sqrt(squares));
    }

    /// <summary>Room for rows, to be compared with others.</summary>
    public QueryVector(int dimensions)
    {
        Dimensions = dimensions;
        _entries = new short[VectorFormat.RowBytes(dimensions)];
    }

    public int Dimensions { get; }

    /// <summary>Takes the place of what it was.</summary>
    public void Load(ReadOnlySpan<sbyte> row, float scale)
    {
        VectorKernel.Widen(row, _entries);
        _factor = scale;
    }

    /// <summary>The cosine of the angle between this and a row.</summary>
    /// <param name="row">Its bytes, with those that fill it up.</param>
    /// <param name="scale">Its scale.</param>
    public float Similarity(ReadOnlySpan<sbyte> row, float scale) => VectorKernel.Dot(_entries, row) * _factor * scale;

    /// <summary>Refuses what has no direction.</summary>
    /// <exception cref="ArgumentException">No numbers or too many, one that is not finite, or only zeros.</exception>
    public static void Check(ReadOnlySpan<float> vector, string parameter)
    {
        if (vector.Length is 0 or > VectorFormat.MaxDimensions)
        {
            throw new ArgumentException($"A vector of {vector.Length} numbers; 1 to {VectorFormat.MaxDimensions} are allowed.", parameter);
        }

        foreach (var number in vector)
        {
            if (!float.IsFinite(number))
            {
                throw new ArgumentException($"A vector holds {number}: only finite numbers are allowed.", parameter);
            }
        }

        if (!vector.ContainsAnyExcept(0f))
        {
            throw new ArgumentException("A vector of zeros has no direction, so that nothing is near it.", parameter);
        }
    }

    internal static float Largest(ReadOnlySpan<float> vector)
    {
        var largest = 0f;
        foreach (var number in vector)
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        return largest;
    }
}
