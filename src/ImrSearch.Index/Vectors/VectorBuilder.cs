using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Vectors;

/// <summary>Gathers one vector field's rows in memory: for a new segment.</summary>
internal sealed class VectorBuilder : IVectorSource
{
    // An array has room for twice as many.
    private const int FullBytes = 1 << 29;

    private readonly ByteBuffer _rows = new();
    private readonly List<float> _scales = [];
    private readonly List<int> _documents = [];

    public int Dimensions { get; private set; }

    /// <summary>About how many bytes of memory are in use.</summary>
    public long MemoryBytes => _rows.Length + (8L * _documents.Count);

    /// <summary>Whether no more should be added.</summary>
    public bool IsFull => _rows.Length >= FullBytes;

    /// <summary>Adds the vector of a document that comes after those before, with as many numbers as theirs.</summary>
    public void Add(int document, ReadOnlySpan<float> vector)
    {
        Dimensions = vector.Length;
        var row = MemoryMarshal.Cast<byte, sbyte>(_rows.Add(VectorFormat.RowBytes(Dimensions)));
        row.Clear();
        _scales.Add(Quantise(vector, row));
        _documents.Add(document);
    }

    public void Visit(VectorVisitor visit)
    {
        var rowBytes = VectorFormat.RowBytes(Dimensions);
        var rows = MemoryMarshal.Cast<byte, sbyte>(_rows.Span);
        for (var row = 0; row < _documents.Count; row++)
        {
            visit(_documents[row], rows.Slice(row * rowBytes, rowBytes), _scales[row]);
        }
    }

    /// <summary>Forgets everything; the memory is used again.</summary>
    public void Clear()
    {
        _rows.Clear();
        _scales.Clear();
        _documents.Clear();
        Dimensions = 0;
    }

    /// <summary>Writes a vector as bytes and returns their scale.</summary>
    internal static float Quantise(ReadOnlySpan<float> vector, Span<sbyte> row)
    {
        var factor = VectorFormat.MaxEntry / (double)QueryVector.Largest(vector);
        var squares = 0;
        for (var i = 0; i < vector.Length; i++)
        {
            row[i] = (sbyte)Math.Round(vector[i] * factor);
            squares += row[i] * row[i];
        }

        return (float)(1 / Math.Sqrt(squares));
    }
}
