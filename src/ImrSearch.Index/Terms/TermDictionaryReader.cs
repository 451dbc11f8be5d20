using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Terms;

/// <summary>Finds terms of one field in one segment (layout: <see cref="TermDictionaryFormat"/>). Thread-safe.</summary>
internal sealed class TermDictionaryReader
{
    private readonly long _indexOffset;
    private readonly int _blockCount;

    private TermDictionaryReader(MappedFile file, int documentCount, ReadOnlySpan<long> row)
    {
        File = file;
        DocumentCount = documentCount;
        _indexOffset = row[0];
        Statistics = new FieldStatistics(row[2], row[3], row[4], row[5]);
        if (row[0] < FileEnvelope.HeaderBytes || row[1] < 0 || row[1] > int.MaxValue / 12 || row[0] > file.Length - (row[1] * 12)
            || row[3] < 0 || row[3] > documentCount || row[4] < 0)
        {
            throw file.Damaged(file.Length, "a field table that fits the file", "one that does not");
        }

        _blockCount = (int)row[1];
    }

    /// <summary>The dictionary's file.</summary>
    public MappedFile File { get; }

    /// <summary>Documents of the segment.</summary>
    public int DocumentCount { get; }

    /// <summary>Sums over the field.</summary>
    public FieldStatistics Statistics { get; }

    /// <summary>Opens the dictionaries of all text fields.</summary>
    public static TermDictionaryReader[] Open(MappedFile file, int fieldCount, int documentCount)
    {
        var end = file.ContentEnd - 8;
        var offset = BinaryPrimitives.ReadInt64LittleEndian(file.Span(end, 8));
        var bytes = fieldCount * TermDictionaryFormat.FieldTableColumns * 8;
        if (offset != end - bytes)
        {
            throw file.Damaged(end, $"a field table at {end - bytes}", $"{offset}");
        }

        var table = MemoryMarshal.Cast<byte, long>(file.Span(offset, bytes));
        var readers = new TermDictionaryReader[fieldCount];
        for (var i = 0; i < fieldCount; i++)
        {
            readers[i] = new TermDictionaryReader(
                file, documentCount, table.Slice(i * TermDictionaryFormat.FieldTableColumns, TermDictionaryFormat.FieldTableColumns));
        }

        return readers;
    }

    /// <summary>All terms; the enumerator stands before the first.</summary>
    public TermEnumerator Enumerate() => new(this, _blockCount);

    /// <summary>Looks a term up.</summary>
    public bool TryFind(ReadOnlySpan<byte> term, out TermInfo info)
    {
        if (BlockOf(term) is var block and >= 0)
        {
            var terms = Enumerate();
            if (terms.Seek(term, block) && terms.Term.SequenceEqual(term))
            {
                info = terms.Info;
                return true;
            }
        }

        info = default;
        return false;
    }

    /// <summary>The last block whose first term is not greater than <paramref name="term"/>; -1 when all are.</summary>
    internal int BlockOf(ReadOnlySpan<byte> term)
    {
        if (_blockCount == 0)
        {
            return -1;
        }

        // Asked for once: each span of a file costs its checks.
        var ends = MemoryMarshal.Cast<byte, int>(File.Span(_indexOffset + (8L * _blockCount), 4 * _blockCount));
        var firstTerms = File.Span(_indexOffset + (12L * _blockCount), ends[^1]);
        var low = 0;
        var high = _blockCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var start = middle == 0 ? 0 : ends[middle - 1];
            if (firstTerms[start..ends[middle]].SequenceCompareTo(term) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>Where a block stands in the file.</summary>
    internal (long Start, long End) BlockRange(int block)
    {
        var offsets = MemoryMarshal.Cast<byte, long>(File.Span(_indexOffset, 8 * _blockCount));
        return (offsets[block], block + 1 < _blockCount ? offsets[block + 1] : _indexOffset);
    }
}
