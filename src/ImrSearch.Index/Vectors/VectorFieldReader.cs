using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ImrSearch.Index.Facets;
using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Vectors;

/// <summary>One vector field of one segment (layout: <see cref="VectorFormat"/>). Thread-safe.</summary>
internal sealed class VectorFieldReader
{
    private readonly MappedFile _file;
    private readonly long _rows;
    private readonly long _scales;
    private readonly long _documents;
    private readonly int _documentCount;
    private readonly int _rowBytes;

    private VectorFieldReader(MappedFile file, int documentCount, ReadOnlySpan<long> row)
    {
        _file = file;
        _documentCount = documentCount;
        _rows = row[2];
        _scales = row[3];
        _documents = row[4];
        if (row[0] is < 0 or > VectorFormat.MaxDimensions || row[1] < 0 || row[1] > documentCount || row[0] == 0 != (row[1] == 0)
            || (_documents == 0 && row[1] != documentCount))
        {
            throw file.Damaged(file.Length, "a field table that fits the file", "one that does not");
        }

        Dimensions = (int)row[0];
        RowCount = (int)row[1];
        _rowBytes = VectorFormat.RowBytes(Dimensions);
        file.CheckInside(_rows, (long)_rowBytes * RowCount);
        file.CheckInside(_scales, 4L * RowCount);
        file.CheckInside(_documents, 4L * RowCount);
    }

    /// <summary>How many numbers each vector has; 0 when there is none.</summary>
    public int Dimensions { get; }

    /// <summary>How many documents have a vector.</summary>
    public int RowCount { get; }

    /// <summary>Bytes of a row, with those that fill it up.</summary>
    public int RowBytes => _rowBytes;

    /// <summary>Whether every document has a vector, so that rows and documents have the same numbers.</summary>
    public bool HasAll => _documents == 0;

    /// <summary>Opens all vector fields.</summary>
    public static VectorFieldReader[] Open(MappedFile file, int fieldCount, int documentCount)
    {
        var table = FieldTable.Read(file, fieldCount, VectorFormat.TableColumns);
        var readers = new VectorFieldReader[fieldCount];
        for (var i = 0; i < fieldCount; i++)
        {
            readers[i] = new VectorFieldReader(file, documentCount, table.Slice(i * VectorFormat.TableColumns, VectorFormat.TableColumns));
        }

        return readers;
    }

    public ReadOnlySpan<sbyte> Row(int row) => Rows(row, 1);

    /// <summary>Says that a row will be read soon.</summary>
    public unsafe void Prefetch(int row)
    {
        if (Sse.IsSupported)
        {
            // The address may be stale where the file is an array in memory: a hint never faults.
            var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Row(row)));
            for (var line = 0; line < _rowBytes; line += 64)
            {
                Sse.Prefetch0(start + line);
            }

            Sse.Prefetch0(Unsafe.AsPointer(ref MemoryMarshal.GetReference(_file.Span(_scales + (4L * row), 4))));
        }
    }

    /// <summary>Several rows, one after the other; at most 2 GB of them.</summary>
    public ReadOnlySpan<sbyte> Rows(int from, int count) =>
        MemoryMarshal.Cast<byte, sbyte>(_file.Span(_rows + ((long)from * _rowBytes), count * _rowBytes));

    public float Scale(int row) => BinaryPrimitives.ReadSingleLittleEndian(_file.Span(_scales + (4L * row), 4));

    public ReadOnlySpan<float> Scales(int from, int count) => MemoryMarshal.Cast<byte, float>(_file.Span(_scales + (4L * from), 4 * count));

    /// <summary>Whose vector a row is.</summary>
    public int DocumentOf(int row)
    {
        var document = HasAll ? row : BinaryPrimitives.ReadInt32LittleEndian(_file.Span(_documents + (4L * row), 4));
        return (uint)document < (uint)_documentCount
            ? document
            : throw _file.Damaged(_documents + (4L * row), $"documents below {_documentCount}", $"{document}");
    }

    /// <summary>The row of a document's vector; -1 when it has none.</summary>
    public int RowOf(int document)
    {
        if (HasAll)
        {
            return document;
        }

        var row = MemoryMarshal.Cast<byte, int>(_file.Span(_documents, 4 * RowCount)).BinarySearch(document);
        return Math.Max(row, -1);
    }

    /// <summary>Adds the rows of documents, where not every document has one.</summary>
    public void AddRowsOf(BitSet documents, BitSet rows)
    {
        var documentOf = MemoryMarshal.Cast<byte, int>(_file.Span(_documents, 4 * RowCount));
        for (var row = 0; row < documentOf.Length; row++)
        {
            if (documents.Contains(documentOf[row]))
            {
                rows.Add(row);
            }
        }
    }

    /// <summary>The vector as it is kept, of length 1.</summary>
    public float[] Vector(int row)
    {
        var entries = Row(row)[..Dimensions];
        var scale = Scale(row);
        var vector = new float[Dimensions];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = entries[i] * scale;
        }

        return vector;
    }
}
