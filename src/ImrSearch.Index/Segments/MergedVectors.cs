using ImrSearch.Index.Vectors;

namespace ImrSearch.Index.Segments;

/// <summary>
/// The rows of one vector field that are left of several segments, copied as they are. Where segments differ in dimensions,
/// the last one's stay: vectors of different models cannot be compared, and the newest are of the model in use.
/// </summary>
internal sealed class MergedVectors : IVectorSource
{
    private readonly IReadOnlyList<VectorFieldReader> _vectors;
    private readonly Renumbering[] _documents;
    private readonly CancellationToken _cancellation;

    public MergedVectors(IReadOnlyList<SegmentView> segments, int field, Renumbering[] documents, CancellationToken cancellation)
    {
        _vectors = [.. segments.Select(segment => segment.Reader.Vectors[field])];
        _documents = documents;
        _cancellation = cancellation;
        Dimensions = _vectors.LastOrDefault(vectors => vectors.RowCount > 0)?.Dimensions ?? 0;
    }

    public int Dimensions { get; }

    public void Visit(VectorVisitor visit)
    {
        for (var i = 0; i < _vectors.Count; i++)
        {
            var vectors = _vectors[i];
            for (var row = 0; row < vectors.RowCount && vectors.Dimensions == Dimensions; row++)
            {
                _cancellation.ThrowIfCancellationRequested();
                if (_documents[i].Of(vectors.DocumentOf(row)) is var document and >= 0)
                {
                    visit(document, vectors.Row(row), vectors.Scale(row));
                }
            }
        }
    }
}
