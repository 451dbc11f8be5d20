using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Vectors;

/// <summary>Writes the vectors file, one field after the other (layout: <see cref="VectorFormat"/>).</summary>
internal sealed class VectorFieldWriter(FileWriter file)
{
    private readonly List<long> _table = [];

    /// <param name="vectors">The next field's; gone over once.</param>
    /// <param name="documentCount">Documents of the segment.</param>
    public void Write(IVectorSource vectors, int documentCount)
    {
        file.Align(VectorFormat.RowsAlignment);
        var rows = file.Position;
        var scales = new List<float>();
        var documents = new List<int>();
        vectors.Visit((document, row, scale) =>
        {
            file.WriteBytes(MemoryMarshal.AsBytes(row));
            scales.Add(scale);
            documents.Add(document);
        });
        file.Align(sizeof(float));
        var scalesAt = file.Position;
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(scales)));
        var documentsAt = 0L;
        if (documents.Count < documentCount)
        {
            documentsAt = file.Position;
            file.WriteInts(CollectionsMarshal.AsSpan(documents));
        }

        _table.AddRange([documents.Count == 0 ? 0 : vectors.Dimensions, documents.Count, rows, scalesAt, documentsAt]);
    }

    public void Finish()
    {
        file.Align(8);
        var table = file.Position;
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_table)));
        file.WriteInt64(table);
    }
}
