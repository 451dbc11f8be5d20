using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Facets;

/// <summary>
/// The table at the end of a file of columns: a row of numbers for each field, then, before the footer, the offset at
/// which the table begins.
/// </summary>
internal static class FieldTable
{
    /// <summary>All rows, one after the other.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fieldCount">Rows.</param>
    /// <param name="columns">Numbers in a row.</param>
    /// <exception cref="IndexDamagedException">The offset is not where such a table must begin.</exception>
    public static ReadOnlySpan<long> Read(MappedFile file, int fieldCount, int columns)
    {
        var end = file.ContentEnd - 8;
        var offset = BinaryPrimitives.ReadInt64LittleEndian(file.Span(end, 8));
        var bytes = fieldCount * columns * 8;
        return offset == end - bytes
            ? MemoryMarshal.Cast<byte, long>(file.Span(offset, bytes))
            : throw file.Damaged(end, $"a field table at {end - bytes}", $"{offset}");
    }
}
