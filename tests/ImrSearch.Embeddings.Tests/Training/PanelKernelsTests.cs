using ImrSearch.Embeddings.Training;

namespace ImrSearch.Embeddings.Tests.Training;

public class PanelKernelsTests
{
    private const int Width = PanelMatrix.Width;

    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(300)]
    public void Gram_blocks_are_the_sums_of_products(int rows)
    {
        var random = new Random(rows);
        var (left, right) = (Random(random, rows * Width), Random(random, rows * Width));
        var block = new double[Width * Width];
        PanelKernels.Gram(left, right, rows, block, default);
        for (var i = 0; i < Width; i++)
        {
            for (var j = 0; j < Width; j++)
            {
                var sum = Enumerable.Range(0, rows).Sum(row => (double)left[(row * Width) + i] * right[(row * Width) + j]);
                Assert.Equal(sum, block[(i * Width) + j], 1e-10);
            }
        }
    }

    [Theory]
    [InlineData(1, 16, 16)]
    [InlineData(3, 32, 20)]
    [InlineData(4, 16, 7)]
    [InlineData(11, 48, 48)]
    public void Rows_are_multiplied_by_a_factor(int count, int inner, int used)
    {
        var random = new Random(count);
        var (input, factor) = (Random(random, count * inner), Random(random, inner * Width));
        var output = new float[count * Width];
        PanelKernels.Multiply(input, count, inner, factor, used, output);
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                var sum = Enumerable.Range(0, used).Sum(k => (double)input[(row * inner) + k] * factor[(k * Width) + column]);
                Assert.Equal(sum, output[(row * Width) + column], 1e-5);
            }
        }
    }

    private static float[] Random(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
}
