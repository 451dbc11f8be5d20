using ImrSearch.Embeddings.Training;

namespace ImrSearch.Embeddings.Tests.Training;

public class SymmetricEigenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(80)]
    public void Vectors_and_values_fit_a_random_matrix(int size)
    {
        var random = new Random(size);
        Check(size, (_, _) => random.NextDouble() - 0.5);
    }

    [Fact]
    public void Zeros_have_no_value() => Check(6, (_, _) => 0);

    [Fact]
    public void Values_that_are_there_many_times_get_vectors_that_differ() => Check(20, (i, j) => i == j ? i % 3 : 0);

    [Fact]
    public void A_matrix_of_one_direction_has_one_value() => Check(30, (i, j) => (i + 1) * (j + 1));

    [Fact]
    public void Values_of_very_different_size_are_found() => Check(25, (i, j) => i == j ? Math.Pow(10, -i) : Math.Pow(10, -i - j - 1));

    [Fact]
    public void Blocks_that_do_not_touch_are_found() => Check(24, (i, j) => i / 6 == j / 6 ? 1.0 / (1 + i + j) : 0);

    private static void Check(int size, Func<int, int, double> entry)
    {
        var matrix = new SmallMatrix(size, size);
        var whole = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = entry(i, j);
                whole = Math.Max(whole, Math.Abs(matrix[i, j]));
            }
        }

        var copy = new SmallMatrix(size, size);
        for (var i = 0; i < size; i++)
        {
            matrix.Row(i).CopyTo(copy.Row(i));
        }

        var eigen = SymmetricEigen.Decompose(copy);
        Assert.Equal(eigen.Order.Select(eigen.Value).OrderDescending(), eigen.Order.Select(eigen.Value));
        foreach (var number in eigen.Order)
        {
            var vector = eigen.Vector(number).ToArray();
            foreach (var other in eigen.Order)
            {
                Assert.Equal(number == other ? 1 : 0, DenseSvd.Dot(vector, eigen.Vector(other).ToArray()), 1e-12);
            }

            for (var i = 0; i < size; i++)
            {
                Assert.Equal(eigen.Value(number) * vector[i], DenseSvd.Dot(matrix.Row(i).ToArray(), vector), 1e-12 * size * Math.Max(whole, 1e-300));
            }
        }
    }
}
