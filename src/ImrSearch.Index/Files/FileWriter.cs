using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ImrSearch.Index.Files;

/// <summary>
/// Writes one file of an index inside its <see cref="FileEnvelope"/>: buffers, sums up, and flushes to disk on
/// <see cref="Finish"/>. A file that is disposed unfinished has no footer and can never be taken for a whole one.
/// </summary>
internal sealed class FileWriter : IDisposable
{
    private readonly FolderFile _file;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly List<uint> _pageChecksums = [];
    private int _used;
    private long _written;
    private uint _pageChecksum;

    public FileWriter(IndexFolder folder, string name, FileKind kind, ulong owner)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The index's files are little-endian, and so must the processor be.");
        }

        _file = folder.Create(name);
        FileEnvelope.WriteHeader(_buffer, kind, owner);
        _used = FileEnvelope.HeaderBytes;
    }

    /// <summary>The offset in the file at which the next byte will stand.</summary>
    public long Position => _written + _used;

    public void WriteByte(byte value) => Room(1)[0] = value;

    public void WriteUInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Room(2), value);

    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Room(4), value);

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

    /// <summary>A number of 7 bits a byte, low bits first; negative values take ten bytes.</summary>
    public void WriteVarint(long value)
    {
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    /// <summary>A varint of the length in bytes, then UTF-8.</summary>
    public void WriteString(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteVarint(bytes.Length);
        WriteBytes(bytes);
    }

    public void WriteInts(ReadOnlySpan<int> values) => WriteBytes(MemoryMarshal.AsBytes(values));

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_used == _buffer.Length)
            {
                Drain();
            }

            var part = bytes[..Math.Min(bytes.Length, _buffer.Length - _used)];
            part.CopyTo(_buffer.AsSpan(_used));
            _used += part.Length;
            bytes = bytes[part.Length..];
        }
    }

    /// <summary>Zero bytes up to the next multiple of <paramref name="alignment"/>, so that columns can be read as numbers.</summary>
    public void Align(int alignment)
    {
        while (Position % alignment != 0)
        {
            WriteByte(0);
        }
    }

    /// <summary>Writes page checksums and footer, and returns when the file is on the disk.</summary>
    public FileStamp Finish()
    {
        Drain();
        if (_written % PageChecks.PageBytes != 0)
        {
            _pageChecksums.Add(_pageChecksum);
        }

        _file.Write(FileEnvelope.Ending(_written, CollectionsMarshal.AsSpan(_pageChecksums), out var stamp));
        _file.FlushToDisk();
        return stamp;
    }

    public void Dispose() => _file.Dispose();

    private Span<byte> Room(int bytes)
    {
        if (_used + bytes > _buffer.Length)
        {
            Drain();
        }

        _used += bytes;
        return _buffer.AsSpan(_used - bytes, bytes);
    }

    private void Drain()
    {
        var full = _buffer.AsSpan(0, _used);
        _file.Write(full);
        SumUp(full);
        _used = 0;
    }

    private void SumUp(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var inPage = (int)(_written % PageChecks.PageBytes);
            var part = bytes[..Math.Min(bytes.Length, PageChecks.PageBytes - inPage)];
            _pageChecksum = Crc32C.Append(_pageChecksum, part);
            _written += part.Length;
            bytes = bytes[part.Length..];
            if (_written % PageChecks.PageBytes == 0)
            {
                _pageChecksums.Add(_pageChecksum);
                _pageChecksum = 0;
            }
        }
    }
}
