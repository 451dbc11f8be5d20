using System.Buffers.Binary;

namespace ImrSearch.Index.Files;

/// <summary>A growing run of bytes that is filled, written out and filled again.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public Span<byte> Add(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    public void AddUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Add(4), value);

    public void AddVarint(uint value)
    {
        while (value >= 0x80)
        {
            Add(1)[0] = (byte)(value | 0x80);
            value >>= 7;
        }

        Add(1)[0] = (byte)value;
    }
}
