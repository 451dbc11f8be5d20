using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace ImrSearch.Index.Files;

/// <summary>
/// Reads numbers one after the other from a part of a file. Running over the part's end, or a number that does not
/// fit, is reported as damage with the offset in the file.
/// </summary>
internal ref struct ByteReader
{
    private readonly MappedFile _file;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly long _start;
    private int _at;

    /// <summary>Reads from <paramref name="start"/> up to <paramref name="end"/> (cut at 2 GB).</summary>
    public ByteReader(MappedFile file, long start, long end)
    {
        if (start < 0 || start > end || end > file.ContentEnd)
        {
            throw file.Damaged(start, $"a part that ends inside the file's {file.ContentEnd} bytes", $"an end at {end}");
        }

        _file = file;
        _start = start;
        _bytes = file.Span(start, (int)Math.Min(end - start, int.MaxValue));
        _at = 0;
    }

    /// <summary>
    /// Reads at most so many varints of 32 bits, as far as the content goes: not from here to its end, because all pages
    /// of what is going to be read are checked.
    /// </summary>
    public static ByteReader Varints32(MappedFile file, long start, int count) =>
        new(file, start, Math.Min(file.ContentEnd, start + (5L * count)));

    /// <summary>Offset in the file of the next byte.</summary>
    public readonly long Position => _start + _at;

    public readonly bool AtEnd => _at == _bytes.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        if ((uint)_at >= (uint)_bytes.Length)
        {
            throw TooShort(1);
        }

        return _bytes[_at++];
    }

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(4));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(ReadBytes(8));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadVarint()
    {
        var first = ReadByte();
        return first < 0x80 ? first : ReadLongVarint(first);
    }

    /// <summary>A varint that must lie between 0 and <paramref name="largest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadVarint32(int largest = int.MaxValue)
    {
        var value = ReadVarint();
        if ((ulong)value > (ulong)largest)
        {
            throw _file.Damaged(Position, $"a number up to {largest}", $"{value}");
        }

        return (int)value;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadVarint32()));

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - _at))
        {
            throw TooShort(count);
        }

        _at += count;
        return _bytes.Slice(_at - count, count);
    }

    private long ReadLongVarint(byte first)
    {
        var value = (ulong)(first & 0x7F);
        for (var shift = 7; shift < 64; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)value;
            }
        }

        throw _file.Damaged(Position, "a number of at most ten bytes", "one that goes on");
    }

    private readonly IndexDamagedException TooShort(int count) =>
        _file.Damaged(Position, $"{count} more bytes", $"{_bytes.Length - _at} up to the end of this part");
}
