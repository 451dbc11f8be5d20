using ImrSearch.Index.Vectors;

namespace ImrSearch.Index.Collectors;

/// <summary>Answers from the vectors of single documents.</summary>
internal sealed class VectorLookup(Searcher searcher, string field)
{
    private readonly int _field = searcher.Schema.VectorField(field);

    /// <summary>The similarity of each document's vector; NaN where there is none of the query's dimensions.</summary>
    public float[] Similarities(QueryVector query, int[] documents)
    {
        var similarities = new float[documents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            var (vectors, row) = Find(documents[i]);
            similarities[i] = row < 0 || vectors.Dimensions != query.Dimensions ? float.NaN : query.Similarity(vectors.Row(row), vectors.Scale(row));
        }

        return similarities;
    }

    /// <summary>A document's vector; null when it has none.</summary>
    public float[]? Vector(int document)
    {
        var (vectors, row) = Find(document);
        return row < 0 ? null : vectors.Vector(row);
    }

    /// <summary>How many vectors there are of each number of dimensions.</summary>
    public VectorCount[] Counts() =>
    [
        .. searcher.Segments.Select(segment => segment.Reader.Vectors[_field])
            .Where(vectors => vectors.RowCount > 0)
            .GroupBy(vectors => vectors.Dimensions, vectors => (long)vectors.RowCount)
            .Select(same => new VectorCount(same.Key, same.Sum()))
            .OrderBy(count => count.Dimensions),
    ];

    private (VectorFieldReader Vectors, int Row) Find(int document)
    {
        var segment = searcher.SegmentOf(document);
        var vectors = segment.Reader.Vectors[_field];
        return (vectors, vectors.RowOf(document - segment.DocumentBase));
    }
}
