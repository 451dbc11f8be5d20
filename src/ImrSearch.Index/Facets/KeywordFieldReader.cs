using System.Buffers.Binary;
using System.Text;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Facets;

/// <summary>One keyword field of one segment (layout: <see cref="KeywordFormat"/>). Thread-safe.</summary>
internal sealed class KeywordFieldReader
{
    private readonly MappedFile _file;
    private readonly int _groupCount;
    private readonly long _valueEnds;
    private readonly long _valueBytes;
    private readonly long _listEnds;
    private readonly long _listBytes;
    private readonly long _starts;
    private readonly long _column;
    private readonly int _entries;
    private readonly int _width;

    private KeywordFieldReader(MappedFile file, int groupCount, ReadOnlySpan<long> row)
    {
        _file = file;
        _groupCount = groupCount;
        _valueEnds = row[1];
        _valueBytes = row[2];
        _listEnds = row[3];
        _listBytes = row[4];
        _starts = row[5];
        _column = row[6];
        _width = (int)row[8];
        var end = row[7];
        if (row[8] is not (1 or 2 or 4) || row[0] < 0 || row[0] > int.MaxValue / 4 || end > file.Length || _column > end)
        {
            throw file.Damaged(file.Length, "a field table that fits the file", "one that does not");
        }

        ValueCount = (int)row[0];
        _entries = checked((int)((end - _column) / _width));
        if (_starts == 0 && _entries != groupCount)
        {
            throw file.Damaged(_column, $"a column of {groupCount} entries", $"{_entries}");
        }
    }

    /// <summary>Different values; ordinals are below it.</summary>
    public int ValueCount { get; }

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
            if (_starts == 0 ? Entry(group) == 0 : Start(group) == Start(group + 1))
            {
                groups.Add(group);
            }
        }
    }

    /// <summary>
    /// Counts the values of <paramref name="groups"/>: entry 0 of <paramref name="counts"/> the groups without a value,
    /// entry n + 1 those with the value of ordinal n.
    /// </summary>
    public void Count(BitSet groups, int[] counts)
    {
        for (var group = groups.NextMember(0); group >= 0; group = groups.NextMember(group + 1))
        {
            if (_starts == 0)
            {
                counts[EntryAt(group)]++;
                continue;
            }

            var (start, end) = EntriesOf(group);
            counts[0] += start == end ? 1 : 0;
            for (; start < end; start++)
            {
                counts[EntryAt(start)]++;
            }
        }
    }

    /// <summary>The column entries (from, to) of a group; see <see cref="EntryAt"/>.</summary>
    public (int From, int To) EntriesOf(int group) => _starts == 0 ? (group, group + 1) : (Start(group), Start(group + 1));

    /// <summary>The ordinal in a column entry, plus 1; 0 = no value.</summary>
    public int EntryAt(int index) => Checked(Entry(index));

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

    private int Start(int group) => ReadInt(_starts + (4L * group));

    private int Entry(int index)
    {
        if ((uint)index >= (uint)_entries)
        {
            throw _file.Damaged(_column, $"column entries below {_entries}", $"{index}");
        }

        return _width switch
        {
            1 => _file.Span(_column + index, 1)[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(_file.Span(_column + (2L * index), 2)),
            _ => ReadInt(_column + (4L * index)),
        };
    }

    private int Checked(int entry) => (uint)entry <= (uint)ValueCount
        ? entry
        : throw _file.Damaged(_column, $"ordinals below {ValueCount}", $"{entry - 1}");

    private int ReadInt(long offset) => BinaryPrimitives.ReadInt32LittleEndian(_file.Span(offset, 4));
}
