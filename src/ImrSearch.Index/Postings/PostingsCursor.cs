using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Postings;

/// <summary>
/// Walks the documents of one term in one segment, ascending, with frequencies and, where asked for, positions. Starts
/// before the first document. Not thread-safe; make one per search. Numbers that cannot be (a document beyond the
/// segment, 33 bits) are reported as damage.
/// </summary>
internal sealed class PostingsCursor
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    private readonly MappedFile _file;
    private readonly TermInfo _term;
    private readonly int _maxDocument;
    private readonly int _skipEntries;
    private readonly long _blocksStart;
    private readonly PositionsCursor? _positions;
    private readonly int[] _documents = new int[PostingsFormat.BlockSize];
    private readonly uint[] _frequencies = new uint[PostingsFormat.BlockSize];
    private int _block = -1;
    private int _count;
    private int _index = -1;
    private long _blockAt;
    private int _frequencyBits;
    private bool _frequenciesRead;

    // The document of the block whose positions the positions cursor reads next.
    private int _positionsIndex;

    /// <param name="files">The segment's files.</param>
    /// <param name="term">The term.</param>
    /// <param name="withPositions">Whether <see cref="Positions"/> will be called.</param>
    public PostingsCursor(PostingsFiles files, TermInfo term, bool withPositions)
    {
        _file = files.Documents;
        _term = term;
        _maxDocument = files.DocumentCount;
        _skipEntries = PostingsFormat.SkipEntries(term.DocumentFrequency);
        _blocksStart = term.DocumentsOffset + ((long)_skipEntries * PostingsFormat.SkipEntryBytes);
        _blockAt = _blocksStart;
        _positions = withPositions ? new PositionsCursor(files.Positions, term) : null;
    }

    /// <summary>The document at hand; -1 before the first, <see cref="End"/> after the last.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>How many documents there are.</summary>
    public int DocumentFrequency => _term.DocumentFrequency;

    /// <summary>How often the term occurs in the document at hand.</summary>
    public int Frequency
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (!_frequenciesRead)
            {
                ReadFrequencies();
            }

            return (int)_frequencies[_index] + 1;
        }
    }

    /// <summary>Goes on to the next document and returns it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        var next = _index + 1;
        if ((uint)next < (uint)_count)
        {
            _index = next;
            return Document = _documents[next];
        }

        return NextBlock();
    }

    /// <summary>Goes on to the first document that is at least <paramref name="target"/>, which must lie ahead.</summary>
    public int Advance(int target)
    {
        if (_count == 0 || _documents[_count - 1] < target)
        {
            if (!SeekBlock(target))
            {
                return Document = End;
            }
        }

        // The block at hand holds it, or is the tail: gallop no further than the block's end.
        var documents = _documents.AsSpan(0, _count);
        var low = _index + 1;
        var high = documents.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (documents[middle] < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == _count)
        {
            return NextBlock();
        }

        _index = low;
        return Document = documents[low];
    }

    /// <summary>The positions of the document at hand, ascending; valid until the cursor moves.</summary>
    public ReadOnlySpan<int> Positions()
    {
        var frequency = Frequency;
        long passed = 0;
        for (var i = _positionsIndex; i < _index; i++)
        {
            passed += _frequencies[i] + 1;
        }

        _positionsIndex = _index + 1;
        return _positions!.Read(passed, frequency);
    }

    private int NextBlock()
    {
        if (!LoadBlock(_block + 1))
        {
            return Document = End;
        }

        _index = 0;
        return Document = _documents[0];
    }

    /// <summary>Loads the block that holds the first document of at least <paramref name="target"/>.</summary>
    private bool SeekBlock(int target)
    {
        if (_skipEntries == 0)
        {
            return LoadBlock(_block + 1);
        }

        // Gallop over the skip table, then halve.
        var low = _block + 1;
        var step = 1;
        var high = low;
        while (high < _skipEntries && LastDocument(high) < target)
        {
            low = high + 1;
            high += step;
            step <<= 1;
        }

        high = Math.Min(high, _skipEntries);
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

        return LoadBlock(low);
    }

    private bool LoadBlock(int block)
    {
        var first = (long)block * PostingsFormat.BlockSize;
        if (first >= _term.DocumentFrequency)
        {
            _count = 0;
            _index = -1;
            _block = block;
            return false;
        }

        // The document before the block, to which the first gap is relative.
        var before = block == _block + 1 && _count > 0 ? _documents[_count - 1] : block == 0 ? -1 : LastDocument(block - 1);
        if (_positions is not null)
        {
            FinishPositions(block);
        }

        _count = (int)Math.Min(PostingsFormat.BlockSize, _term.DocumentFrequency - first);
        if (_term.DocumentFrequency == 1)
        {
            _documents[0] = CheckDocument(_term.SingleDocument);
            _frequencies[0] = (uint)(_term.TotalFrequency - 1);
            _frequenciesRead = true;
        }
        else
        {
            if (_skipEntries > 0)
            {
                _blockAt = _blocksStart + SkipField(block, PostingsFormat.SkipBlockOffset);
            }

            if (_count == PostingsFormat.BlockSize)
            {
                ReadFullBlock(before);
            }
            else
            {
                ReadTail(before);
            }
        }

        _block = block;
        _index = -1;
        _positionsIndex = 0;
        return true;
    }

    private void ReadFullBlock(int before)
    {
        var head = _file.Span(_blockAt, 2);
        int gapBits = head[0];
        _frequencyBits = head[1];
        if (gapBits > 32 || _frequencyBits > 32)
        {
            throw _file.Damaged(_blockAt, "up to 32 bits a number", $"{Math.Max(gapBits, _frequencyBits)}");
        }

        var packed = _file.Span(_blockAt + 2, BlockPacking.PackedBytes(gapBits));
        var gaps = MemoryMarshal.Cast<int, uint>(_documents.AsSpan());
        BlockPacking.Unpack(packed, gapBits, gaps);
        long document = before;
        for (var i = 0; i < _documents.Length; i++)
        {
            document += (uint)_documents[i] + 1L;
            _documents[i] = (int)document;
        }

        // Gaps are not negative, so that the last document bounds all.
        if (document >= _maxDocument)
        {
            throw _file.Damaged(_blockAt, $"documents below {_maxDocument}", $"{document}");
        }

        _blockAt += 2 + packed.Length;
        _frequenciesRead = false;
    }

    private void ReadFrequencies()
    {
        BlockPacking.Unpack(
            _file.Span(_blockAt, BlockPacking.PackedBytes(_frequencyBits)), _frequencyBits, _frequencies);
        _frequenciesRead = true;
    }

    private void ReadTail(int before)
    {
        var reader = new ByteReader(_file, _blockAt, _file.ContentEnd);
        long document = before;
        for (var i = 0; i < _count; i++)
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

    /// <summary>Brings the positions cursor to the start of <paramref name="block"/>.</summary>
    private void FinishPositions(int block)
    {
        if (block == _block + 1 && _block >= 0 && _positionsIndex == _count)
        {
            return;
        }

        if (_skipEntries > 0)
        {
            _positions!.Seek(
                SkipField(block, PostingsFormat.SkipPositionsOffset), SkipField(block, PostingsFormat.SkipPositionCount));
        }
    }

    private int LastDocument(int block) => (int)SkipField(block, PostingsFormat.SkipLastDocument);

    private uint SkipField(int block, int field) => BinaryPrimitives.ReadUInt32LittleEndian(
        _file.Span(_term.DocumentsOffset + ((long)block * PostingsFormat.SkipEntryBytes) + field, 4));

    private int CheckDocument(int document) => (uint)document < (uint)_maxDocument
        ? document
        : throw _file.Damaged(_term.DocumentsOffset, $"documents below {_maxDocument}", $"{document}");
}
