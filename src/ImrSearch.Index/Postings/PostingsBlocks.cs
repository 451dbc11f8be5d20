using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Postings;

/// <summary>
/// Decodes the blocks of a term's postings in one segment, in any order, one at a time. A term in fewer than 128
/// documents has one block, its tail. Not thread-safe. Numbers that cannot be (a document beyond the segment, 33 bits)
/// are reported as damage.
/// </summary>
internal sealed class PostingsBlocks
{
    private readonly MappedFile _file;
    private readonly int _maxDocument;
    private readonly int[] _documents = new int[PostingsFormat.BlockSize];
    private readonly uint[] _frequencies = new uint[PostingsFormat.BlockSize];
    private uint[]? _positionOrdinals;
    private TermInfo _term;
    private int _skipEntries;
    private long _blocksStart;
    private long _frequenciesAt;
    private int _frequencyBits;
    private bool _frequenciesRead;
    private bool _ordinalsRead;

    public PostingsBlocks(PostingsFiles files, TermInfo term)
    {
        _file = files.Documents;
        _maxDocument = files.DocumentCount;
        Reset(term);
    }

    /// <summary>The term.</summary>
    public TermInfo Term => _term;

    /// <summary>How many blocks there are, the tail included.</summary>
    public int BlockCount { get; private set; }

    /// <summary>The block that is decoded; -1 before the first call of <see cref="Load"/>.</summary>
    public int Block { get; private set; }

    /// <summary>Documents in the block at hand.</summary>
    public int Count { get; private set; }

    /// <summary>Room for the documents of a block: the first <see cref="Count"/> hold, ascending. The same array always.</summary>
    public int[] Documents => _documents;

    /// <summary>The frequencies of the block's documents, each less 1. The same array always.</summary>
    public uint[] FrequenciesLessOne
    {
        get
        {
            if (!_frequenciesRead)
            {
                ReadFrequencies();
            }

            return _frequencies;
        }
    }

    /// <summary>For each document of the block the number of the term's positions before it, in the whole segment.</summary>
    public uint[] PositionOrdinals
    {
        get
        {
            if (!_ordinalsRead)
            {
                SumFrequencies();
            }

            return _positionOrdinals!;
        }
    }

    /// <summary>Turns to another term of the same segment.</summary>
    public void Reset(TermInfo term)
    {
        _term = term;
        _skipEntries = PostingsFormat.SkipEntries(term.DocumentFrequency);
        _blocksStart = term.DocumentsOffset + ((long)_skipEntries * PostingsFormat.SkipEntryBytes);
        BlockCount = Math.Max(1, _skipEntries);
        Block = -1;
        Count = 0;
    }

    /// <summary>The last document of a block.</summary>
    public int LastDocument(int block)
    {
        if (_skipEntries > 0)
        {
            return (int)SkipField(block, PostingsFormat.SkipLastDocument);
        }

        Load(0);
        return _documents[Count - 1];
    }

    /// <summary>The first block from <paramref name="from"/> on with a document of at least <paramref name="target"/>; <see cref="BlockCount"/> = none.</summary>
    public int FindBlock(int from, int target)
    {
        // Gallop over the skip table, then halve.
        var low = from;
        var high = low;
        for (var step = 1; high < BlockCount && LastDocument(high) < target; step <<= 1)
        {
            low = high + 1;
            high += step;
        }

        high = Math.Min(high, BlockCount);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (LastDocument(middle) < target)
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

    /// <summary>The skip table, an entry of <see cref="PostingsFormat.SkipEntryBytes"/> a block; empty when there is none.</summary>
    public ReadOnlySpan<byte> SkipTable() => _file.Span(_term.DocumentsOffset, _skipEntries * PostingsFormat.SkipEntryBytes);

    /// <summary>Where the positions of a block begin: the offset of a position block and the number of positions before.</summary>
    public (uint Offset, uint Ordinal) PositionsOf(int block) => _skipEntries == 0
        ? (0, 0)
        : (SkipField(block, PostingsFormat.SkipPositionsOffset), SkipField(block, PostingsFormat.SkipPositionCount));

    /// <summary>Decodes a block; nothing happens when it is at hand already.</summary>
    public void Load(int block)
    {
        if (block == Block)
        {
            return;
        }

        Count = Math.Min(PostingsFormat.BlockSize, _term.DocumentFrequency - (block * PostingsFormat.BlockSize));
        Block = block;
        _ordinalsRead = false;
        if (_term.DocumentFrequency == 1)
        {
            _documents[0] = (uint)_term.SingleDocument < (uint)_maxDocument
                ? _term.SingleDocument
                : throw _file.Damaged(_term.DocumentsOffset, $"documents below {_maxDocument}", $"{_term.SingleDocument}");
            _frequencies[0] = (uint)(_term.TotalFrequency - 1);
            _frequenciesRead = true;
            return;
        }

        var at = _blocksStart;
        var before = -1;
        if (_skipEntries > 0)
        {
            at += SkipField(block, PostingsFormat.SkipBlockOffset);
            before = block == 0 ? -1 : LastDocument(block - 1);
            if (before < -1 || before >= _maxDocument)
            {
                throw _file.Damaged(_term.DocumentsOffset, $"documents below {_maxDocument}", $"{before}");
            }
        }

        if (Count == PostingsFormat.BlockSize)
        {
            ReadFullBlock(at, before);
        }
        else
        {
            ReadTail(at, before);
        }
    }

    /// <summary>Adds all documents of the term, without their frequencies.</summary>
    public void AddTo(BitSet documents)
    {
        for (var block = 0; block < BlockCount; block++)
        {
            Load(block);
            documents.Add(_documents.AsSpan(0, Count));
        }
    }

    /// <summary>Adds the documents from <paramref name="from"/> to <paramref name="to"/>, not included.</summary>
    public void AddTo(BitSet documents, int from, int to)
    {
        for (var block = FindBlock(0, from); block < BlockCount; block++)
        {
            Load(block);
            var all = _documents.AsSpan(0, Count);
            var first = from == 0 ? 0 : Place(all, from);
            var end = all[^1] < to ? Count : Place(all, to);
            documents.Add(all[first..end]);
            if (end < Count)
            {
                return;
            }
        }
    }

    private static int Place(Span<int> documents, int target)
    {
        var at = documents.BinarySearch(target);
        return at >= 0 ? at : ~at;
    }

    private void ReadFullBlock(long at, int before)
    {
        var head = _file.Span(at, 2);
        int gapBits = head[0];
        _frequencyBits = head[1];
        if (gapBits > 32 || _frequencyBits > 32)
        {
            throw _file.Damaged(at, "up to 32 bits a number", $"{Math.Max(gapBits, _frequencyBits)}");
        }

        var packed = _file.Span(at + 2, BlockPacking.PackedBytes(gapBits));
        if (!BlockPacking.UnpackSums(packed, gapBits, before, _maxDocument, _documents))
        {
            throw _file.Damaged(at, $"documents below {_maxDocument}", "one beyond");
        }

        _frequenciesAt = at + 2 + packed.Length;
        _frequenciesRead = false;
    }

    private void ReadFrequencies()
    {
        BlockPacking.Unpack(_file.Span(_frequenciesAt, BlockPacking.PackedBytes(_frequencyBits)), _frequencyBits, _frequencies);
        _frequenciesRead = true;
    }

    private void ReadTail(long at, int before)
    {
        var reader = ByteReader.Varints32(_file, at, 2 * Count);
        long document = before;
        for (var i = 0; i < Count; i++)
        {
            var code = reader.ReadVarint();
            document += ((long)((ulong)code >> 1)) + 1;
            if ((ulong)document >= (ulong)_maxDocument)
            {
                throw _file.Damaged(reader.Position, $"documents below {_maxDocument}", $"{document}");
            }

            _documents[i] = (int)document;
            _frequencies[i] = (code & 1) != 0 ? 0 : (uint)(reader.ReadVarint32() - 1);
        }

        _frequenciesRead = true;
    }

    private void SumFrequencies()
    {
        _positionOrdinals ??= new uint[PostingsFormat.BlockSize];
        BlockPacking.SumsBefore(FrequenciesLessOne, PositionsOf(Block).Ordinal, _positionOrdinals);
        _ordinalsRead = true;
    }

    private uint SkipField(int block, int field) => BinaryPrimitives.ReadUInt32LittleEndian(
        _file.Span(_term.DocumentsOffset + ((long)block * PostingsFormat.SkipEntryBytes) + field, 4));
}
