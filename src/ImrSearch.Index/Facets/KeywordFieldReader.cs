using System.Buffers.Binary;
using System.Text;
using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

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

    private KeywordFieldReader(MappedFile file, int groupCount, ReadOnlySpan<long> row)
    {
        _file = file;
        _groupCount = groupCount;
        _valueEnds = row[1];
        _valueBytes = row[2];
        _listEnds = row[3];
        _listBytes = row[4];
        if (row[0] < 0 || row[0] > int.MaxValue / 4)
        {
            throw file.Damaged(file.Length, "a field table that fits the file", "one that does not");
        }

        ValueCount = (int)row[0];
        Column = new KeywordColumn(file, groupCount, ValueCount, row);
    }

    /// <summary>Different values; ordinals are below it.</summary>
    public int ValueCount { get; }

    /// <summary>The values of each group.</summary>
    public KeywordColumn Column { get; }

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

    private int ReadInt(long offset) => BinaryPrimitives.ReadInt32LittleEndian(_file.Span(offset, 4));
}
