using System.Runtime.CompilerServices;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Many growing byte streams side by side in blocks of 32 KB: a stream is a chain of slices, each larger than the one
/// before, so that the many rare terms of a text take little room and the few common ones few links (the scheme of
/// Lucene's ByteBlockPool). The last byte of a slice is not zero while it is free: 16 + its level. When a write comes
/// upon it, the four last bytes become the address of the next slice.
/// </summary>
internal sealed class SlicePool
{
    public const int BlockBytes = 1 << BlockBits;
    private const int BlockBits = 15;
    private const int BlockMask = BlockBytes - 1;

    private static readonly int[] Sizes = [5, 14, 20, 30, 40, 40, 80, 80, 120, 200];

    private readonly List<byte[]> _blocks = [];
    private int _blockCount;
    private int _used = BlockBytes;

    public long MemoryBytes => (long)_blockCount * BlockBytes;

    public static int SizeOf(int level) => Sizes[level];

    public static int NextLevel(int level) => Math.Min(level + 1, Sizes.Length - 1);

    /// <summary>Begins a stream and returns its address.</summary>
    public int NewStream()
    {
        var address = Allocate(Sizes[0]);
        Block(address)[(address & BlockMask) + Sizes[0] - 1] = 16;
        return address;
    }

    /// <summary>Adds a byte at <paramref name="end"/>, the address after the stream's last byte, and moves that on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ref int end, byte value)
    {
        var block = _blocks[end >> BlockBits];
        var offset = end & BlockMask;
        if (block[offset] != 0)
        {
            end = Chain(block, offset);
            block = _blocks[end >> BlockBits];
            offset = end & BlockMask;
        }

        block[offset] = value;
        end++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(ref int end, uint value)
    {
        while (value >= 0x80)
        {
            Write(ref end, (byte)(value | 0x80));
            value >>= 7;
        }

        Write(ref end, (byte)value);
    }

    public byte[] Block(int address) => _blocks[address >> BlockBits];

    public static int Offset(int address) => address & BlockMask;

    /// <summary>Forgets all streams; the blocks are used again.</summary>
    public void Clear()
    {
        for (var i = 0; i < _blockCount; i++)
        {
            Array.Clear(_blocks[i]);
        }

        _blockCount = 0;
        _used = BlockBytes;
    }

    private int Chain(byte[] block, int offset)
    {
        var level = NextLevel(block[offset] & 15);
        var address = Allocate(Sizes[level]);
        var next = Block(address);
        var at = address & BlockMask;
        next[at + Sizes[level] - 1] = (byte)(16 | level);

        // The three bytes before the mark make room for the address.
        next[at] = block[offset - 3];
        next[at + 1] = block[offset - 2];
        next[at + 2] = block[offset - 1];
        BitConverter.TryWriteBytes(block.AsSpan(offset - 3), address);
        return address + 3;
    }

    private int Allocate(int bytes)
    {
        if (_used + bytes > BlockBytes)
        {
            if (_blockCount == int.MaxValue >> BlockBits)
            {
                throw new InvalidOperationException("A segment's buffer holds 2 GB at most; choose a smaller memory budget.");
            }

            if (_blockCount == _blocks.Count)
            {
                _blocks.Add(new byte[BlockBytes]);
            }

            _blockCount++;
            _used = 0;
        }

        _used += bytes;
        return ((_blockCount - 1) << BlockBits) + _used - bytes;
    }
}
