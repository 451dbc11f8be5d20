using ImrSearch.Index.Vectors;

namespace ImrSearch.Index.Segments;

/// <summary>Gathers the vectors of all fields in memory: for <see cref="SegmentBuilder"/>.</summary>
internal sealed class VectorsBuilder(IndexSchema schema)
{
    private readonly VectorBuilder[] _fields = [.. schema.VectorFields.Select(_ => new VectorBuilder())];

    /// <summary>About how many bytes of memory are in use.</summary>
    public long MemoryBytes => _fields.Sum(vectors => vectors.MemoryBytes);

    /// <summary>
    /// Whether groups can be added to what is here: not when their vectors have other dimensions, because a segment's vectors
    /// of one field all have the same, and not when there are too many. Then what is here must be written first.
    /// </summary>
    public bool HasRoomFor(IReadOnlyList<DocumentGroup> groups) =>
        _fields.All(vectors => vectors.Dimensions == 0)
        || (!_fields.Any(vectors => vectors.IsFull) && VectorsOf(groups).All(added =>
            _fields[schema.VectorField(added.Field)].Dimensions is var dimensions && (dimensions == 0 || dimensions == added.Vector.Length)));

    /// <summary>Finds a caller's mistakes.</summary>
    public void Check(IReadOnlyList<DocumentGroup> groups)
    {
        foreach (var field in VectorsOf(groups).GroupBy(added => added.Field))
        {
            schema.VectorField(field.Key);
            if (field.Select(added => added.Vector.Length).Distinct().Count() > 1)
            {
                throw new ArgumentException($"The vectors of a parent in '{field.Key}' do not all have the same dimensions.", nameof(groups));
            }
        }
    }

    public void Add(int number, Document document)
    {
        foreach (var (field, vector) in document.VectorList)
        {
            _fields[schema.VectorField(field)].Add(number, vector.Span);
        }
    }

    public void Write(SegmentOutput output, int documentCount)
    {
        foreach (var field in _fields)
        {
            output.Vectors!.Write(field, documentCount);
        }
    }

    /// <summary>Forgets everything; the memory is used again.</summary>
    public void Clear() => Array.ForEach(_fields, field => field.Clear());

    private static IEnumerable<(string Field, ReadOnlyMemory<float> Vector)> VectorsOf(IReadOnlyList<DocumentGroup> groups) =>
        groups.SelectMany(group => group.Documents).SelectMany(document => document.VectorList);
}
