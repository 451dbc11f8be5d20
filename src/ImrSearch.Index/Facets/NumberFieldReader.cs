using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Facets;

/// <summary>One number field of one segment (layout: <see cref="NumberFieldWriter"/>). Thread-safe.</summary>
internal sealed class NumberFieldReader
{
    private readonly MappedFile _file;
    private readonly long _column;
    private readonly long _least;
    private readonly int _width;
    private readonly int _groupCount;

    private NumberFieldReader(MappedFile file, int groupCount, ReadOnlySpan<long> row)
    {
        _file = file;
        _groupCount = groupCount;
        _column = row[0];
        _least = row[1];
        _width = (int)row[2];
        if (row[2] is not (1 or 2 or 4 or 8) || _column < 0 || _column > file.Length - ((long)_width * groupCount))
        {
            throw file.Damaged(file.Length, "a field table that fits the file", "one that does not");
        }
    }

    /// <summary>Opens all number fields.</summary>
    public static NumberFieldReader[] Open(MappedFile file, int fieldCount, int groupCount)
    {
        var table = FieldTable.Read(file, fieldCount, NumberFieldWriter.TableColumns);
        var readers = new NumberFieldReader[fieldCount];
        for (var i = 0; i < fieldCount; i++)
        {
            readers[i] = new NumberFieldReader(
                file, groupCount, table.Slice(i * NumberFieldWriter.TableColumns, NumberFieldWriter.TableColumns));
        }

        return readers;
    }

    /// <summary>The group's number, or null.</summary>
    public long? Get(int group)
    {
        var span = _file.Span(_column + ((long)group * _width), _width);
        var entry = _width switch
        {
            1 => span[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(span),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(span),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(span),
        };
        return entry == 0 ? null : (long)((ulong)_least + entry - 1);
    }

    /// <summary>Adds the groups with a number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public void AddGroups(long low, long high, BitSet groups)
    {
        if (high < _least || high < low || (low > _least && (ulong)low - (ulong)_least == ulong.MaxValue))
        {
            return;
        }

        // The entries from first to last stand for the numbers; 0 stands for none.
        var first = low <= _least ? 1UL : (ulong)low - (ulong)_least + 1;
        var last = (ulong)high - (ulong)_least + 1;
        last = last == 0 ? ulong.MaxValue : last;
        var column = _file.Span(_column, checked(_width * _groupCount));
        switch (_width)
        {
            case 1:
                AddGroups(column, first, last, groups);
                break;
            case 2:
                AddGroups(MemoryMarshal.Cast<byte, ushort>(column), first, last, groups);
                break;
            case 4:
                AddGroups(MemoryMarshal.Cast<byte, uint>(column), first, last, groups);
                break;
            default:
                AddGroups(MemoryMarshal.Cast<byte, ulong>(column), first, last, groups);
                break;
        }
    }

    private static void AddGroups<T>(ReadOnlySpan<T> column, ulong first, ulong last, BitSet groups)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var group = 0; group < column.Length; group++)
        {
            var entry = ulong.CreateTruncating(column[group]);
            if (entry - first <= last - first)
            {
                groups.Add(group);
            }
        }
    }
}
