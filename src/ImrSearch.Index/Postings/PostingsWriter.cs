using System.Buffers.Binary;
using ImrSearch.Index.Files;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Postings;

/// <summary>
/// Writes terms' postings to the documents and the positions file in the layout of <see cref="PostingsFormat"/>. For
/// each term: <see cref="StartTerm"/>; for each document, ascending, <see cref="StartDocument"/> and then as many
/// <see cref="AddPosition"/> as its frequency; <see cref="FinishTerm"/>.
/// </summary>
internal sealed class PostingsWriter(FileWriter documents, FileWriter positions)
{
    private readonly uint[] _gaps = new uint[PostingsFormat.BlockSize];
    private readonly uint[] _frequencies = new uint[PostingsFormat.BlockSize];
    private readonly uint[] _positions = new uint[PostingsFormat.BlockSize];
    private readonly byte[] _packed = new byte[BlockPacking.PackedBytes(32)];
    private readonly ByteBuffer _blocks = new();
    private readonly ByteBuffer _skips = new();
    private readonly Impacts _impacts = new();
    private int _inBlock;
    private int _inPositionBlock;
    private int _documentFrequency;
    private long _totalFrequency;
    private int _lastDocument;
    private int _lastPosition;
    private long _positionsStart;

    // What the skip entry of the block under way will say of its start.
    private uint _blockOffset;
    private uint _blockPositionsOffset;
    private uint _blockPositionCount;

    public void StartTerm()
    {
        _blocks.Clear();
        _skips.Clear();
        _impacts.Clear();
        _inBlock = 0;
        _inPositionBlock = 0;
        _documentFrequency = 0;
        _totalFrequency = 0;
        _lastDocument = -1;
        _positionsStart = positions.Position;
        _blockOffset = 0;
        _blockPositionsOffset = 0;
        _blockPositionCount = 0;
    }

    public void StartDocument(int document, int frequency, byte norm)
    {
        if (_inBlock == PostingsFormat.BlockSize)
        {
            FinishBlock();
        }

        _gaps[_inBlock] = (uint)(document - _lastDocument - 1);
        _frequencies[_inBlock] = (uint)(frequency - 1);
        _inBlock++;
        _impacts.Add(frequency, norm);
        _lastDocument = document;
        _lastPosition = 0;
        _documentFrequency++;
        _totalFrequency += frequency;
    }

    public void AddPosition(int position)
    {
        _positions[_inPositionBlock++] = (uint)(position - _lastPosition);
        _lastPosition = position;
        if (_inPositionBlock == PostingsFormat.BlockSize)
        {
            var bits = BlockPacking.BitsFor(_positions);
            BlockPacking.Pack(_positions, bits, _packed);
            positions.WriteByte((byte)bits);
            positions.WriteBytes(_packed.AsSpan(0, BlockPacking.PackedBytes(bits)));
            _inPositionBlock = 0;
        }
    }

    /// <returns>Where the term's postings stand; the document frequency is 0 when it had no document.</returns>
    public TermInfo FinishTerm()
    {
        var start = documents.Position;
        if (_documentFrequency >= PostingsFormat.BlockSize)
        {
            if (_inBlock == PostingsFormat.BlockSize)
            {
                FinishBlock();
            }
            else if (_inBlock > 0)
            {
                AddSkipEntry();
                AddTail();
            }

            documents.WriteBytes(_skips.Span);
            documents.WriteBytes(_blocks.Span);
        }
        else if (_documentFrequency > 1)
        {
            AddTail();
            documents.WriteBytes(_blocks.Span);
        }

        for (var i = 0; i < _inPositionBlock; i++)
        {
            positions.WriteVarint(_positions[i]);
        }

        return new TermInfo(
            _documentFrequency, _totalFrequency, start, _positionsStart, _documentFrequency == 1 ? _lastDocument : -1);
    }

    private void FinishBlock()
    {
        AddSkipEntry();
        var gapBits = BlockPacking.BitsFor(_gaps);
        var frequencyBits = BlockPacking.BitsFor(_frequencies);
        var head = _blocks.Add(2);
        head[0] = (byte)gapBits;
        head[1] = (byte)frequencyBits;
        BlockPacking.Pack(_gaps, gapBits, _blocks.Add(BlockPacking.PackedBytes(gapBits)));
        BlockPacking.Pack(_frequencies, frequencyBits, _blocks.Add(BlockPacking.PackedBytes(frequencyBits)));

        _inBlock = 0;
        _impacts.Clear();
        _blockOffset = (uint)_blocks.Length;
        _blockPositionsOffset = checked((uint)(positions.Position - _positionsStart));
        _blockPositionCount = checked((uint)_totalFrequency);
    }

    private void AddSkipEntry()
    {
        var entry = _skips.Add(PostingsFormat.SkipEntryBytes);
        BinaryPrimitives.WriteInt32LittleEndian(entry[PostingsFormat.SkipLastDocument..], _lastDocument);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[PostingsFormat.SkipBlockOffset..], _blockOffset);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[PostingsFormat.SkipPositionsOffset..], _blockPositionsOffset);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[PostingsFormat.SkipPositionCount..], _blockPositionCount);
        _impacts.Write(entry[PostingsFormat.SkipImpacts..]);
    }

    private void AddTail()
    {
        for (var i = 0; i < _inBlock; i++)
        {
            _blocks.AddVarint((_gaps[i] << 1) | (_frequencies[i] == 0 ? 1u : 0u));
            if (_frequencies[i] != 0)
            {
                _blocks.AddVarint(_frequencies[i] + 1);
            }
        }
    }
}
