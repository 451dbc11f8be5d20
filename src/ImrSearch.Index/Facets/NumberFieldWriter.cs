using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Facets;

/// <summary>
/// Writes the numbers file: one number, or none, for each group and number field.
/// <code>
/// content of the file:  column, column, ..., [padding to 8], field table, 8 bytes offset of the field table
///
/// column        [padding to 8] 1, 2, 4 or 8 bytes a group: number - least + 1; 0 = no number
/// field table   for each field, 8 bytes each: offset of the column, least number, bytes of an entry
///
/// Example: groups with 2016, nothing, 2014: least 2014, column 03 00 01
/// </code>
/// </summary>
internal sealed class NumberFieldWriter(FileWriter file)
{
    public const int TableColumns = 3;

    private readonly List<long> _table = [];

    /// <param name="numbers">A number, or none, of each group; gone over twice.</param>
    public void Write(IEnumerable<long?> numbers)
    {
        long? least = null;
        long? largest = null;
        foreach (var number in numbers)
        {
            if (number is { } value)
            {
                least = Math.Min(least ?? value, value);
                largest = Math.Max(largest ?? value, value);
            }
        }

        // As unsigned: the distance from the least long to the largest fits 64 bits, but for the one that 0 takes away.
        var distance = (ulong)(largest ?? 0) - (ulong)(least ?? 0);
        if (distance == ulong.MaxValue)
        {
            throw new ArgumentException("The numbers of a field may not span all of Int64.", nameof(numbers));
        }

        var width = distance < byte.MaxValue ? 1 : distance < ushort.MaxValue ? 2 : distance < uint.MaxValue ? 4 : 8;
        file.Align(8);
        _table.AddRange([file.Position, least ?? 0, width]);
        Span<byte> bytes = stackalloc byte[8];
        foreach (var number in numbers)
        {
            var entry = number is { } value ? (ulong)value - (ulong)least!.Value + 1 : 0;
            MemoryMarshal.Write(bytes, entry);
            file.WriteBytes(bytes[..width]);
        }
    }

    public void Finish()
    {
        file.Align(8);
        var table = file.Position;
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_table)));
        file.WriteInt64(table);
    }
}
