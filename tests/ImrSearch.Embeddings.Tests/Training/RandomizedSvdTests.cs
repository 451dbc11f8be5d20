using ImrSearch.Embeddings.Tests.Fakes;
using ImrSearch.Embeddings.Training;

namespace ImrSearch.Embeddings.Tests.Training;

public class RandomizedSvdTests
{
    /// <summary>As many directions as the matrix has: nothing is left to chance, and the answer must be the exact one.</summary>
    [Theory]
    [InlineData(1, 12, 3, 6)]
    [InlineData(2, 40, 10, 30)]
    [InlineData(3, 100, 5, 40)]
    [InlineData(4, 200, 30, 60)]
    public void Vectors_span_the_space_of_the_exact_ones(int seed, int texts, int dimension, int oversampling)
    {
        var (matrix, columns) = Matrix(RandomCorpus.Texts(seed, texts, words: 8));
        var exact = DenseSvd.Of(columns);

        // The space of the first d vectors is defined only where a gap in the values parts it from the rest.
        dimension = Enumerable.Range(dimension, 12).MaxBy(d => d < exact.Values.Length ? exact.Values[d - 1] - exact.Values[d] : -1);
        var found = Vectors(matrix, new LsaOptions { Oversampling = oversampling, PowerIterations = 12 }, dimension);
        Assert.Equal(dimension, found.Length);
        AssertOrthonormal(found);
        for (var i = 0; i < dimension; i++)
        {
            // Each exact vector lies in the found space: its projection is as long as itself.
            var projected = found.Sum(vector => Math.Pow(DenseSvd.Dot(vector, exact.Vectors[i]), 2));
            Assert.True(projected > 1 - 1e-6, $"vector {i} of {dimension}: {projected}, values {exact.Values[dimension - 1]}, {exact.Values[dimension]}");
        }
    }

    /// <summary>The recipe as it is used: the share of the matrix that it keeps is nearly what the best space can keep.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Two_rounds_keep_nearly_all_that_can_be_kept(int seed)
    {
        var (matrix, columns) = Matrix(RandomCorpus.Texts(seed, 150, subjects: 8, words: 10));
        var best = DenseSvd.Of(columns).Values.Take(30).Sum(value => value * value);
        var kept = Vectors(matrix, new LsaOptions { Oversampling = 20, PowerIterations = 2 }, 30).Sum(vector => SquaredLengthOfProduct(columns, vector));
        Assert.InRange(kept, 0.99 * best, best + 1e-3);
    }

    [Fact]
    public void Vectors_come_in_the_order_of_their_values()
    {
        var (matrix, columns) = Matrix(RandomCorpus.Texts(5, 60));
        var lengths = Vectors(matrix, new LsaOptions { PowerIterations = 6 }, 10).Select(vector => SquaredLengthOfProduct(columns, vector)).ToArray();
        Assert.Equal(lengths.OrderDescending(), lengths);
    }

    [Fact]
    public void Repeated_texts_give_as_many_directions_as_there_are_different_texts()
    {
        var texts = Enumerable.Repeat(RandomCorpus.Texts(6, 3), 40).SelectMany(x => x).ToArray();
        var (matrix, _) = Matrix(texts);
        var found = Vectors(matrix, new LsaOptions(), 30);
        Assert.Equal(3, found.Length);
        AssertOrthonormal(found);
    }

    private static (TermMatrix Matrix, double[][] Columns) Matrix(string[] texts)
    {
        var options = new LsaOptions();
        var sample = PassageSample.Draw(texts, EnglishAnalyzer.Instance, options, new TrainingProgress(null), default);
        var vocabulary = Vocabulary.Choose(sample, options);
        var matrix = TermMatrix.Build(sample, vocabulary, default);
        var columns = Enumerable.Range(0, matrix.Columns).Select(_ => new double[matrix.Rows]).ToArray();
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var i = matrix.Starts[row]; i < matrix.Starts[row + 1]; i++)
            {
                columns[matrix.Terms[i]][row] = matrix.Values[i];
            }
        }

        return (matrix, columns);
    }

    private static double[][] Vectors(TermMatrix matrix, LsaOptions options, int dimension)
    {
        var found = new RandomizedSvd(matrix, options, new TrainingProgress(null), default).RightVectors(dimension);
        var vectors = Enumerable.Range(0, found.Columns).Select(_ => new double[found.Rows]).ToArray();
        var values = new float[found.Panels.Length * PanelMatrix.Width];
        for (var row = 0; row < found.Rows; row++)
        {
            found.CopyRow(row, values);
            for (var column = 0; column < found.Columns; column++)
            {
                vectors[column][row] = values[column];
            }
        }

        return vectors;
    }

    private static double SquaredLengthOfProduct(double[][] columns, double[] vector)
    {
        var product = new double[columns[0].Length];
        for (var term = 0; term < columns.Length; term++)
        {
            for (var row = 0; row < product.Length; row++)
            {
                product[row] += columns[term][row] * vector[term];
            }
        }

        return DenseSvd.Dot(product, product);
    }

    private static void AssertOrthonormal(double[][] vectors)
    {
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                Assert.Equal(i == j ? 1 : 0, DenseSvd.Dot(vectors[i], vectors[j]), 1e-5);
            }
        }
    }
}
