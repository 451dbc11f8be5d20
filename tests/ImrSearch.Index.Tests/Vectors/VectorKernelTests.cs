using System.Runtime.Intrinsics.X86;
using ImrSearch.Index.Vectors;

namespace ImrSearch.Index.Tests.Vectors;

/// <summary>Products of queries and rows: the same on every path, and near to the cosine in double precision.</summary>
public sealed class VectorKernelTests
{
    [Fact]
    public void Every_path_gives_the_sum_of_the_plain_loop()
    {
        var random = new Random(11);
        for (var length = 0; length <= 1040; length += 16)
        {
            var query = Enumerable.Range(0, length).Select(_ => (short)random.Next(-4000, 4001)).ToArray();
            var row = Enumerable.Range(0, length).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
            var expected = VectorKernel.DotScalar(query, row);
            Assert.Equal(query.Zip(row).Sum(pair => (long)pair.First * pair.Second), expected);
            Assert.Equal(expected, VectorKernel.DotVector128(query, row));
            Assert.Equal(expected, VectorKernel.Dot(query, row));
            if (Avx2.IsSupported)
            {
                Assert.Equal(expected, VectorKernel.DotAvx2(query, row));
            }

            var wide = new short[length];
            VectorKernel.Widen(row, wide);
            Assert.Equal(row.Select(entry => (short)entry), wide);
        }
    }

    [Fact]
    public void Rows_and_queries_that_do_not_go_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => VectorKernel.Dot(new short[16], new sbyte[32]));
        Assert.Throws<ArgumentException>(() => VectorKernel.Dot(new short[8], new sbyte[8]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(77)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1001)]
    [InlineData(VectorFormat.MaxDimensions)]
    public void A_similarity_is_the_cosine_but_for_the_rounding_of_the_row(int dimensions)
    {
        var random = new Random(dimensions);
        for (var i = 0; i < 20; i++)
        {
            var (query, vector) = (VectorIndex.Random(random, dimensions), VectorIndex.Random(random, dimensions));
            var row = new sbyte[VectorFormat.RowBytes(dimensions)];
            var scale = VectorBuilder.Quantise(vector, row);
            float[] kept = [.. row.Take(dimensions).Select(entry => (float)entry)];
            var similarity = new QueryVector(query).Similarity(row, scale);

            // The query is rounded too, to 11 bits at the most dimensions and to 15 below 516.
            Assert.Equal(VectorIndex.Cosine(query, kept), similarity, dimensions > 516 ? 1e-4 : 4e-5);
            Assert.Equal(VectorIndex.Cosine(query, vector), similarity, 0.01);
            Assert.Equal(VectorIndex.Cosine(vector, kept), new QueryVector(vector).Similarity(row, scale), 1e-4);
        }
    }

    [Fact]
    public void The_largest_sum_fits()
    {
        foreach (var dimensions in new[] { 1, 500, 516, 517, 4096, VectorFormat.MaxDimensions })
        {
            float[] vector = [.. Enumerable.Repeat(-1f, dimensions)];
            var row = new sbyte[VectorFormat.RowBytes(dimensions)];
            var scale = VectorBuilder.Quantise(vector, row);
            Assert.Equal(1, new QueryVector(vector).Similarity(row, scale), 1e-5);
            Assert.Equal(-1, new QueryVector([.. vector.Select(number => -number)]).Similarity(row, scale), 1e-5);
        }
    }

    [Fact]
    public void Keys_are_ordered_by_similarity_and_then_by_row()
    {
        var random = new Random(2);
        var rows = Enumerable.Range(0, 3000).Select(_ => (Similarity: random.Next(-20, 21) / 20f * random.Next(1, 3), Row: random.Next(1_000_000))).Distinct().ToList();
        var heap = new KeyHeap();
        rows.ForEach(row => heap.Add(RowKey.Of(row.Similarity, row.Row)));
        var found = new List<(float, int)>();
        while (heap.Count > 0)
        {
            var key = heap.RemoveLeast();
            found.Add((RowKey.Similarity(key), RowKey.Row(key)));
        }

        Assert.Equal(rows.OrderBy(row => row.Similarity).ThenByDescending(row => row.Row).Select(row => (row.Similarity, row.Row)), found);
    }
}
