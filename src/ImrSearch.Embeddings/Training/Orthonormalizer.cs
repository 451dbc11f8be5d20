namespace ImrSearch.Embeddings.Training;

/// <summary>
/// Finds the factor that makes the columns of a tall matrix X orthonormal, from XᵀX alone (Cholesky QR). A column that
/// is a sum of those before it, as in small or repetitive corpora, is left out: it adds no direction, and dividing by
/// what is left of it would only make noise large.
/// </summary>
internal static class Orthonormalizer
{
    /// <summary>
    /// What of a column's squared length must be left. Entries of X are rounded to 24 bits, so that a dependent column
    /// leaves about 1e-14; one with 1e-9 left is still known to 1 part in 100, and a second pass mends that.
    /// </summary>
    private const double LeastLeft = 1e-9;

    /// <summary>Of the largest squared length; a column below holds rounding errors, or the zeros that fill up a panel.</summary>
    private const double LeastColumn = 1e-24;

    /// <summary>C with as many columns as X has directions, so that X·C is orthonormal.</summary>
    public static SmallMatrix Factor(SmallMatrix gram)
    {
        var size = gram.Rows;
        var kept = new List<int>(size);
        var root = new SmallMatrix(size, size);
        var largest = 0.0;
        for (var i = 0; i < size; i++)
        {
            largest = Math.Max(largest, gram[i, i]);
        }

        // Row i of root holds the i-th kept column's coefficients in all columns: gram = rootᵀ·root.
        for (var column = 0; column < size; column++)
        {
            var whole = gram[column, column];
            var left = whole;
            for (var i = 0; i < kept.Count; i++)
            {
                left -= root[i, column] * root[i, column];
            }

            if (left <= LeastLeft * whole || whole <= LeastColumn * largest)
            {
                continue;
            }

            var row = root.Row(kept.Count);
            gram.Row(column)[column..].CopyTo(row[column..]);
            for (var i = 0; i < kept.Count; i++)
            {
                Subtract(root.Row(i)[column..], root[i, column], row[column..]);
            }

            var scale = 1 / Math.Sqrt(left);
            foreach (ref var value in row[column..])
            {
                value *= scale;
            }

            row[column] = Math.Sqrt(left);
            kept.Add(column);
        }

        return Inverse(root, kept, size);
    }

    /// <summary>The inverse of the kept columns of root, an upper triangle, with its rows back at their places in X.</summary>
    private static SmallMatrix Inverse(SmallMatrix root, List<int> kept, int size)
    {
        // Solved row by row from the last: row i of the inverse = (eᵢ − Σ root[i,k]·row k) / root[i,i].
        var inverse = new SmallMatrix(size, kept.Count);
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var row = inverse.Row(kept[i]);
            row[i] = 1;
            for (var k = i + 1; k < kept.Count; k++)
            {
                Subtract(inverse.Row(kept[k]), root[i, kept[k]], row);
            }

            var pivot = root[i, kept[i]];
            foreach (ref var value in row)
            {
                value /= pivot;
            }
        }

        return inverse;
    }

    private static void Subtract(ReadOnlySpan<double> source, double factor, Span<double> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] -= factor * source[i];
        }
    }
}
