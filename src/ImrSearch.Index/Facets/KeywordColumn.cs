using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Facets;

/// <summary>Which values each group of a segment holds in one keyword field (layout: <see cref="KeywordFormat"/>). Thread-safe.</summary>
internal sealed class KeywordColumn
{
    private const int ByteValues = 256;
    private const int Histograms = 4;

    private readonly MappedFile _file;
    private readonly int _groupCount;
    private readonly int _valueCount;
    private readonly long _column;
    private readonly int _width;
    private readonly long _setStarts;
    private readonly long _setEntries;
    private readonly int _setCount;
    private readonly int _setEntryCount;

    /// <param name="file">The keywords file.</param>
    /// <param name="groupCount">Groups of the segment.</param>
    /// <param name="valueCount">Different values.</param>
    /// <param name="row">The field's row in the field table.</param>
    public KeywordColumn(MappedFile file, int groupCount, int valueCount, ReadOnlySpan<long> row)
    {
        _file = file;
        _groupCount = groupCount;
        _valueCount = valueCount;
        _column = row[5];
        _setStarts = row[6];
        _setEntries = row[7];
        _width = (int)row[9];
        if (row[9] is not (1 or 2 or 4) || row[8] < 0 || row[8] > groupCount || row[8] == 0 != (_setStarts == 0))
        {
            throw file.Damaged(file.Length, "a field table that fits the file", "one that does not");
        }

        _setCount = (int)row[8];
        _setEntryCount = _setCount == 0 ? 0 : ReadInt(_setStarts + (4L * _setCount));
        file.CheckInside(_column, (long)groupCount * _width);
        file.CheckInside(_setEntries, 4L * _setEntryCount);
    }

    /// <summary>Different entries that the column can hold.</summary>
    public int ColumnValues => _setCount == 0 ? _valueCount + 1 : _setCount;

    /// <summary>Adds the groups that hold no value.</summary>
    public void AddGroupsWithout(BitSet groups)
    {
        for (var group = 0; group < _groupCount; group++)
        {
            if (EntriesOf(group) is var (from, to) && (from == to || EntryAt(from) == 0))
            {
                groups.Add(group);
            }
        }
    }

    /// <summary>
    /// Begins to count values: gives room for <see cref="Count"/>. The counts themselves come from <see cref="Finish"/>.
    /// </summary>
    public int[] Start() => new int[Math.Max(ColumnValues, _width == 1 ? ByteValues : 0) * (_width == 1 ? Histograms : 1)];

    /// <summary>Counts what the column holds for some groups.</summary>
    public void Count(ReadOnlySpan<int> groups, int[] counts)
    {
        switch (_width)
        {
            case 1:
                CountBytes(_file.Span(_column, _groupCount), groups, counts);
                break;
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(_file.Span(_column, 2 * _groupCount));
                foreach (var group in groups)
                {
                    counts[shorts[group]]++;
                }

                break;
            default:
                var ints = MemoryMarshal.Cast<byte, int>(_file.Span(_column, 4 * _groupCount));
                foreach (var group in groups)
                {
                    counts[ints[group]]++;
                }

                break;
        }
    }

    /// <summary>
    /// The result of counting: entry 0 the groups without a value, entry n + 1 those with the value of ordinal n.
    /// </summary>
    public int[] Finish(int[] counts)
    {
        if (_width == 1)
        {
            // The histograms stand one after the other.
            var sums = counts.AsSpan(0, ByteValues);
            for (var histogram = 1; histogram < Histograms; histogram++)
            {
                AddTo(sums, counts.AsSpan(histogram * ByteValues, ByteValues));
            }

            if (sums[ColumnValues..].IndexOfAnyExcept(0) is var beyond and >= 0)
            {
                throw _file.Damaged(_column, $"entries below {ColumnValues}", $"{ColumnValues + beyond}");
            }
        }

        if (_setCount == 0)
        {
            Array.Resize(ref counts, ColumnValues);
            return counts;
        }

        var values = new int[_valueCount + 1];
        for (var set = 0; set < _setCount; set++)
        {
            if (counts[set] == 0)
            {
                continue;
            }

            var (from, to) = SetRange(set);
            values[0] += from == to ? counts[set] : 0;
            for (; from < to; from++)
            {
                values[EntryAt(from)] += counts[set];
            }
        }

        return values;
    }

    /// <summary>Copies what the column holds for some groups: a number below <see cref="ColumnValues"/> each.</summary>
    public void CopyTo(ReadOnlySpan<int> groups, Span<int> numbers)
    {
        var bytes = _width == 1 ? _file.Span(_column, _groupCount) : default;
        for (var i = 0; i < groups.Length; i++)
        {
            var number = _width == 1 ? bytes[groups[i]] : Entry(groups[i]);
            numbers[i] = number < ColumnValues ? number : throw _file.Damaged(_column, $"entries below {ColumnValues}", $"{number}");
        }
    }

    /// <summary>The values that a number of the column stands for: their ordinals, plus 1; a single 0 = no value.</summary>
    public int[] ValuesOf(int number)
    {
        if (_setCount == 0)
        {
            return [number];
        }

        var (from, to) = SetRange(number);
        return from == to ? [0] : [.. Enumerable.Range(from, to - from).Select(EntryAt)];
    }

    /// <summary>The entries (from, to) of a group; see <see cref="EntryAt"/>.</summary>
    public (int From, int To) EntriesOf(int group) => _setCount == 0 ? (group, group + 1) : SetRange(Entry(group));

    /// <summary>The ordinal in an entry, plus 1; 0 = no value.</summary>
    public int EntryAt(int index)
    {
        var entry = _setCount == 0 ? Entry(index)
            : (uint)index < (uint)_setEntryCount ? ReadInt(_setEntries + (4L * index))
            : throw _file.Damaged(_setEntries, $"set entries below {_setEntryCount}", $"{index}");
        return (uint)entry <= (uint)_valueCount
            ? entry
            : throw _file.Damaged(_column, $"ordinals below {_valueCount}", $"{entry - 1}");
    }

    private static void AddTo(Span<int> sums, ReadOnlySpan<int> numbers)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += numbers[i];
        }
    }

    // Neighbouring groups often hold the same value; a processor that adds to one counter twice in a row has to wait.
    private static void CountBytes(ReadOnlySpan<byte> column, ReadOnlySpan<int> groups, int[] counts)
    {
        var i = 0;
        for (; i + Histograms <= groups.Length; i += Histograms)
        {
            counts[column[groups[i]]]++;
            counts[ByteValues + column[groups[i + 1]]]++;
            counts[(2 * ByteValues) + column[groups[i + 2]]]++;
            counts[(3 * ByteValues) + column[groups[i + 3]]]++;
        }

        for (; i < groups.Length; i++)
        {
            counts[column[groups[i]]]++;
        }
    }

    private (int From, int To) SetRange(int set)
    {
        if ((uint)set >= (uint)_setCount)
        {
            throw _file.Damaged(_column, $"sets below {_setCount}", $"{set}");
        }

        var from = ReadInt(_setStarts + (4L * set));
        var to = ReadInt(_setStarts + (4L * set) + 4);
        return from >= 0 && from <= to && to <= _setEntryCount
            ? (from, to)
            : throw _file.Damaged(_setStarts + (4L * set), $"a range within 0 to {_setEntryCount}", $"{from} to {to}");
    }

    private int Entry(int group)
    {
        if ((uint)group >= (uint)_groupCount)
        {
            throw _file.Damaged(_column, $"groups below {_groupCount}", $"{group}");
        }

        return _width switch
        {
            1 => _file.Span(_column + group, 1)[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(_file.Span(_column + (2L * group), 2)),
            _ => ReadInt(_column + (4L * group)),
        };
    }

    private int ReadInt(long offset) => BinaryPrimitives.ReadInt32LittleEndian(_file.Span(offset, 4));
}
