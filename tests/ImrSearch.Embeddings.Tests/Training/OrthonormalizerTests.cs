using ImrSearch.Embeddings.Training;

namespace ImrSearch.Embeddings.Tests.Training;

public class OrthonormalizerTests
{
    [Fact]
    public void Columns_become_orthonormal()
    {
        var random = new Random(1);
        Check([.. Enumerable.Range(0, 9).Select(_ => Random(random, 40))], 9);
    }

    [Fact]
    public void Columns_of_very_different_length_count_alike()
    {
        var random = new Random(2);
        Check([.. Enumerable.Range(0, 6).Select(i => Scale(Random(random, 40), Math.Pow(10, -i)))], 6);
    }

    [Fact]
    public void Sums_of_other_columns_and_zeros_are_left_out()
    {
        var random = new Random(3);
        var (a, b, c) = (Random(random, 30), Random(random, 30), Random(random, 30));
        Check([a, Scale(a, -2), new double[30], b, Add(a, b), c, a], 3);
    }

    [Fact]
    public void Nothing_is_left_of_zeros() => Check([new double[5], new double[5]], 0);

    private static void Check(double[][] columns, int directions)
    {
        var gram = new SmallMatrix(columns.Length, columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                gram[i, j] = DenseSvd.Dot(columns[i], columns[j]);
            }
        }

        var factor = Orthonormalizer.Factor(gram);
        Assert.Equal(directions, factor.Columns);
        var made = Enumerable.Range(0, factor.Columns)
            .Select(j => Enumerable.Range(0, columns.Length).Aggregate(new double[columns[0].Length], (sum, i) => Add(sum, Scale(columns[i], factor[i, j]))))
            .ToArray();
        for (var i = 0; i < made.Length; i++)
        {
            for (var j = 0; j < made.Length; j++)
            {
                Assert.Equal(i == j ? 1 : 0, DenseSvd.Dot(made[i], made[j]), 1e-9);
            }
        }
    }

    private static double[] Random(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];

    private static double[] Scale(double[] column, double factor) => [.. column.Select(value => factor * value)];

    private static double[] Add(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];
}
