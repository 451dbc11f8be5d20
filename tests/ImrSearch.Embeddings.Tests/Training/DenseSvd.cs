namespace ImrSearch.Embeddings.Tests.Training;

/// <summary>Singular vectors of a small dense matrix by one-sided Jacobi rotations: slow, plain and exact.</summary>
internal sealed class DenseSvd
{
    private DenseSvd(double[][] vectors, double[] values) => (Vectors, Values) = (vectors, values);

    /// <summary>Right singular vectors, largest value first.</summary>
    public double[][] Vectors { get; }

    public double[] Values { get; }

    /// <summary>Of a matrix given by columns.</summary>
    public static DenseSvd Of(double[][] columns)
    {
        var work = columns.Select(column => (double[])column.Clone()).ToArray();
        var turns = Enumerable.Range(0, columns.Length).Select(i => Enumerable.Range(0, columns.Length).Select(j => i == j ? 1.0 : 0).ToArray()).ToArray();
        for (var sweep = 0; sweep < 100; sweep++)
        {
            var largest = 0.0;
            for (var i = 0; i < work.Length; i++)
            {
                for (var j = i + 1; j < work.Length; j++)
                {
                    largest = Math.Max(largest, Rotate(work, turns, i, j));
                }
            }

            if (largest < 1e-14)
            {
                break;
            }
        }

        var order = Enumerable.Range(0, work.Length).OrderByDescending(i => Dot(work[i], work[i])).ToArray();
        return new DenseSvd([.. order.Select(i => turns[i])], [.. order.Select(i => Math.Sqrt(Dot(work[i], work[i])))]);
    }

    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Makes two columns orthogonal; returns the cosine that they had.</summary>
    private static double Rotate(double[][] work, double[][] turns, int i, int j)
    {
        double a = Dot(work[i], work[i]), b = Dot(work[j], work[j]), c = Dot(work[i], work[j]);
        if (c == 0 || Math.Abs(c) < 1e-300)
        {
            return 0;
        }

        var zeta = (b - a) / (2 * c);
        var tangent = (zeta >= 0 ? 1 : -1) / (Math.Abs(zeta) + Math.Sqrt(1 + (zeta * zeta)));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        foreach (var rows in new[] { work, turns })
        {
            for (var k = 0; k < rows[i].Length; k++)
            {
                (rows[i][k], rows[j][k]) = (cosine * (rows[i][k] - (tangent * rows[j][k])), cosine * ((tangent * rows[i][k]) + rows[j][k]));
            }
        }

        return Math.Abs(c) / Math.Sqrt(a * b);
    }
}
