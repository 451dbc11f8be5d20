using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Vectors;

/// <summary>Indexes of groups with vectors, and random vectors.</summary>
internal static class VectorIndex
{
    public const string Field = "meaning";

    public static readonly IndexSchema Schema = new(new PlainAnalyzer(), ["body"], ["colour"]) { VectorFields = [Field] };

    /// <summary>Keeps segments as they are flushed.</summary>
    public static readonly IndexWriterOptions Unmerged = new() { MergeInBackground = false, MergePolicy = new MergePolicy { Factor = 100 } };

    public static SearchIndex Open(IndexFolder? folder = null) => SearchIndex.Open(folder ?? new MemoryFolder(), Schema);

    /// <summary>A group with a document for each vector; null = a document without one.</summary>
    public static DocumentGroup Group(string key, params IReadOnlyList<float[]?> vectors)
    {
        var group = new DocumentGroup(key);
        foreach (var vector in vectors)
        {
            var document = new Document().Add(key, "body");
            group.Documents.Add(vector is null ? document : document.AddVector(Field, vector));
        }

        return group;
    }

    public static void Add(this IndexWriter writer, string key, params IReadOnlyList<float[]?> vectors) =>
        writer.Replace(key, [Group(key, vectors)]);

    /// <summary>The keys of the groups found, nearest first.</summary>
    public static IReadOnlyList<string> Keys(this Searcher searcher, NearestSearch search) =>
        [.. searcher.Nearest(search, TestContext.Current.CancellationToken).Select(near => searcher.Locate(near.Document).GroupKey)];

    public static float[] Unit(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(number => (double)number * number));
        return [.. vector.Select(number => (float)(number / length))];
    }

    /// <summary>A direction, all alike probable.</summary>
    public static float[] Random(Random random, int dimensions) => Unit([.. Enumerable.Range(0, dimensions).Select(_ => Normal(random))]);

    public static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    public static double Cosine(float[] x, float[] y) => Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y));

    private static double Dot(float[] x, float[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += (double)x[i] * y[i];
        }

        return sum;
    }
}
