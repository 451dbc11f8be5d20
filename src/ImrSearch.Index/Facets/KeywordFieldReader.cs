using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Facets;

/// <summary>One keyword field of one segment (layout: <see cref="KeywordFormat"/>). Thread-safe.</summary>
internal sealed class KeywordFieldReader
{
    private const int ByteValues = 256;
    private const int Histograms = 4;

    private readonly MappedFile _file;
    private readonly int _groupCount;
    private readonly long _valueEnds;
    private readonly long _valueBytes;
    private readonly long _listEnds;
    private readonly long _listBytes;
    private readonly long _column;
    private readonly int _width;
    private readonly long _setStarts;
    private readonly long _setEntries;
    private readonly int _setCount;
    private readonly int _setEntryCount;

    private KeywordFieldReader(MappedFile file, int groupCount, ReadOnlySpan<long> row)
    {
        _file = file;
        _groupCount = groupCount;
        _valueEnds = row[1];
        _valueBytes = row[2];
        _listEnds = row[3];
        _listBytes = row[4];
        _column = row[5];
        _setStarts = row[6];
        _setEntries = row[7];
        _width = (int)row[9];
        if (row[9] is not (1 or 2 or 4) || row[0] < 0 || row[0] > int.MaxValue / 4 || row[8] < 0 || row[8] > groupCount
            || row[8] == 0 != (_setStarts == 0))
        {
            throw file.Damaged(file.Length, "a field table that fits the file", "one that does not");
        }

        ValueCount = (int)row[0];
        _setCount = (int)row[8];
        _setEntryCount = _setCount == 0 ? 0 : ReadInt(_setStarts + (4L * _setCount));
        file.CheckInside(_column, (long)groupCount * _width);
        file.CheckInside(_setEntries, 4L * _setEntryCount);
    }

    /// <summary>Different values; ordinals are below it.</summary>
    public int ValueCount { get; }

    /// <summary>Different entries that the column can hold.</summary>
    private int ColumnValues => _setCount == 0 ? ValueCount + 1 : _setCount;

    /// <summary>Opens all keyword fields.</summary>
    public static KeywordFieldReader[] Open(MappedFile file, int fieldCount, int groupCount)
    {
        var table = FieldTable.Read(file, fieldCount, KeywordFormat.TableColumns);
        var readers = new KeywordFieldReader[fieldCount];
        for (var i = 0; i < fieldCount; i++)
        {
            readers[i] = new KeywordFieldReader(file, groupCount, table.Slice(i * KeywordFormat.TableColumns, KeywordFormat.TableColumns));
        }

        return readers;
    }

    public string Value(int ordinal)
    {
        var (start, end) = Range(_valueEnds, ordinal);
        return Encoding.UTF8.GetString(_file.Span(_valueBytes + start, end - start));
    }

    /// <summary>The ordinals (from, to) of the values that are equal to <paramref name="value"/> but for case.</summary>
    public (int From, int To) Find(string value)
    {
        var folded = value.ToUpperInvariant();
        return (FirstAtLeast(folded, orEqual: true), FirstAtLeast(folded, orEqual: false));
    }

    /// <summary>
    /// The ordinals of the values from <paramref name="low"/> to <paramref name="high"/> (null: open) without regard to case.
    /// </summary>
    public (int From, int To) FindRange(string? low, bool lowIncluded, string? high, bool highIncluded)
    {
        var from = low is null ? 0 : FirstAtLeast(low.ToUpperInvariant(), lowIncluded);
        var to = high is null ? ValueCount : FirstAtLeast(high.ToUpperInvariant(), !highIncluded);
        return (from, Math.Max(from, to));
    }

    /// <summary>The ordinals of the values that begin with <paramref name="prefix"/> without regard to case.</summary>
    public (int From, int To) FindPrefix(string prefix)
    {
        var folded = prefix.ToUpperInvariant();
        var from = FirstAtLeast(folded, orEqual: true);
        var to = from;
        while (to < ValueCount && Value(to).StartsWith(folded, StringComparison.OrdinalIgnoreCase))
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>Adds the groups that hold a value.</summary>
    public void AddGroups(int ordinal, BitSet groups)
    {
        var (start, end) = Range(_listEnds, ordinal);
        var reader = new ByteReader(_file, _listBytes + start, _listBytes + end);
        long group = -1;
        while (!reader.AtEnd)
        {
            group += reader.ReadVarint32() + 1L;
            if (group >= _groupCount)
            {
                throw _file.Damaged(reader.Position, $"groups below {_groupCount}", $"{group}");
            }

            groups.Add((int)group);
        }
    }

    /// <summary>How many groups hold a value.</summary>
    public int CountGroups(int ordinal)
    {
        var (start, end) = Range(_listEnds, ordinal);
        var reader = new ByteReader(_file, _listBytes + start, _listBytes + end);
        var count = 0;
        for (; !reader.AtEnd; count++)
        {
            reader.ReadVarint32();
        }

        return count;
    }

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
    /// Begins to count values: gives room for <see cref="Count"/>. The counts themselves come from <see cref="FinishCount"/>.
    /// </summary>
    public int[] StartCount() => new int[Math.Max(ColumnValues, _width == 1 ? ByteValues : 0) * (_width == 1 ? Histograms : 1)];

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
    public int[] FinishCount(int[] counts)
    {
        for (var i = counts.Length - 1; i >= ColumnValues; i--)
        {
            // The histograms of bytes stand one after the other; what lies between is damage.
            counts[i % ByteValues] += i >= ByteValues ? counts[i] : 0;
            if (counts[i] > 0 && i % ByteValues >= ColumnValues)
            {
                throw _file.Damaged(_column, $"entries below {ColumnValues}", $"{i % ByteValues}");
            }
        }

        if (_setCount == 0)
        {
            Array.Resize(ref counts, ColumnValues);
            return counts;
        }

        var values = new int[ValueCount + 1];
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

    /// <summary>The entries (from, to) of a group; see <see cref="EntryAt"/>.</summary>
    public (int From, int To) EntriesOf(int group) => _setCount == 0 ? (group, group + 1) : SetRange(Column(group));

    /// <summary>The ordinal in an entry, plus 1; 0 = no value.</summary>
    public int EntryAt(int index)
    {
        var entry = _setCount == 0 ? Column(index)
            : (uint)index < (uint)_setEntryCount ? ReadInt(_setEntries + (4L * index))
            : throw _file.Damaged(_setEntries, $"set entries below {_setEntryCount}", $"{index}");
        return (uint)entry <= (uint)ValueCount
            ? entry
            : throw _file.Damaged(_column, $"ordinals below {ValueCount}", $"{entry - 1}");
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

    private int FirstAtLeast(string folded, bool orEqual)
    {
        var low = 0;
        var high = ValueCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Value(middle).ToUpperInvariant(), folded);
            if (order < 0 || (order == 0 && !orEqual))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private (int Start, int End) Range(long ends, int ordinal)
    {
        var start = ordinal == 0 ? 0 : ReadInt(ends + (4L * (ordinal - 1)));
        var end = ReadInt(ends + (4L * ordinal));
        return start >= 0 && start <= end ? (start, end) : throw _file.Damaged(ends + (4L * ordinal), $"an end after {start}", $"{end}");
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

    private int Column(int group)
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
