namespace ImrSearch.Index.Segments;

/// <summary>Reads back a stream of a <see cref="SlicePool"/>.</summary>
internal struct SliceReader
{
    private readonly SlicePool _pool;
    private readonly int _end;
    private byte[] _block;
    private int _offset;
    private int _limit;
    private int _level;
    private int _address;

    /// <param name="pool">The pool.</param>
    /// <param name="start">The stream's address.</param>
    /// <param name="end">The address after its last byte.</param>
    public SliceReader(SlicePool pool, int start, int end)
    {
        _pool = pool;
        _end = end;
        _block = [];
        _level = 0;
        Open(start);
    }

    public byte Read()
    {
        if (_offset == _limit)
        {
            _level = SlicePool.NextLevel(_level);
            Open(BitConverter.ToInt32(_block, _limit));
        }

        return _block[_offset++];
    }

    public uint ReadVarint()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Read();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>Whether all was read.</summary>
    public readonly bool AtEnd => _address + (_offset - SlicePool.Offset(_address)) == _end;

    private void Open(int address)
    {
        _address = address;
        _block = _pool.Block(address);
        _offset = SlicePool.Offset(address);
        var size = SlicePool.SizeOf(_level);
        var last = _end >= address && _end < address + size;

        // The last slice is read to the stream's end, any other up to the address of the next.
        _limit = last ? -1 : _offset + size - 4;
    }
}
