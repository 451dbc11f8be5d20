using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Undoes deflate compression (RFC 1950, RFC 1951), counting what comes out while it comes.</summary>
internal static class FlateFilter
{
    private const int HeaderBytes = 2;
    private const int ChunkBytes = 32 * 1024;

    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> encoded, PdfBudget budget)
    {
        if (encoded.Length < HeaderBytes)
        {
            return default;
        }

        var header = encoded.Span;
        var sound = (header[0] & 0x0F) == 8 && ((header[0] << 8) | header[1]) % 31 == 0 && (header[1] & 0x20) == 0;

        // The two bytes of the header and the checksum at the end tell nothing that the data does not.
        return sound || (header[0] & 0x0F) == 8 ? Inflate(encoded[HeaderBytes..], budget) : Inflate(encoded, budget);
    }

    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> encoded, PdfBudget budget)
    {
        var output = new byte[Math.Clamp(encoded.Length * 4L, 256, 1024 * 1024)];
        var length = 0;
        using var inflater = Open(encoded);
        try
        {
            while (true)
            {
                Grow(ref output, length);
                var read = inflater.Read(output, length, Math.Min(ChunkBytes, output.Length - length));
                if (read == 0)
                {
                    break;
                }

                length += read;
                budget.TakeDecoded(read);
            }
        }
        catch (InvalidDataException)
        {
            length = Salvage(encoded, ref output, length, budget);
        }

        return output.AsMemory(0, length);
    }

    /// <summary>Takes byte by byte what stands before the damage: the read that met it gave nothing of its chunk.</summary>
    private static int Salvage(ReadOnlyMemory<byte> encoded, ref byte[] output, int length, PdfBudget budget)
    {
        using var inflater = Open(encoded);
        try
        {
            inflater.ReadExactly(output, 0, length);
            while (true)
            {
                Grow(ref output, length);
                if (inflater.Read(output, length, 1) == 0)
                {
                    break;
                }

                length++;
                budget.Step();
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            // The damage itself.
        }

        return length;
    }

    private static void Grow(ref byte[] output, int length)
    {
        if (length == output.Length)
        {
            Array.Resize(ref output, output.Length * 2);
        }
    }

    private static DeflateStream Open(ReadOnlyMemory<byte> encoded)
    {
        var source = MemoryMarshal.TryGetArray(encoded, out var segment) ? segment : new ArraySegment<byte>(encoded.ToArray());
        return new DeflateStream(new MemoryStream(source.Array!, source.Offset, source.Count, writable: false), CompressionMode.Decompress);
    }
}
