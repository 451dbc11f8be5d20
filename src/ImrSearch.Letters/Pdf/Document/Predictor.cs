namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// Undoes the differences that were taken before compression (ISO 32000-1, 7.4.4.4): TIFF's (2), from the sample to the
/// left, and PNG's (10 and up), where each row starts with the number of its own rule.
/// </summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int Png = 10;

    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> bytes, PdfDictionary? parameters, PdfDocument document)
    {
        var kind = document.Get(parameters, "Predictor").ToInt(1);
        if (kind < Tiff)
        {
            return bytes;
        }

        var colors = document.Get(parameters, "Colors").ToInt(1);
        var bits = document.Get(parameters, "BitsPerComponent").ToInt(8);
        var columns = document.Get(parameters, "Columns").ToInt(1);
        if (colors is < 1 or > 64 || bits is not (1 or 2 or 4 or 8 or 16) || columns < 1 || (long)colors * bits * columns > int.MaxValue)
        {
            return bytes;
        }

        var pixel = Math.Max(1, colors * bits / 8);
        var row = ((colors * bits * columns) + 7) / 8;
        document.Budget.TakeDecoded(bytes.Length);
        return kind < Png ? UndoTiff(bytes.ToArray(), row, colors, bits) : UndoPng(bytes.Span, row, pixel);
    }

    /// <summary>Undoes PNG's rules (ISO 15948, clause 9).</summary>
    internal static byte[] UndoPng(ReadOnlySpan<byte> bytes, int row, int pixel)
    {
        // The last row may be cut off.
        var output = new byte[(bytes.Length / (row + 1) * row) + Math.Max(0, (bytes.Length % (row + 1)) - 1)];
        var written = 0;
        ReadOnlySpan<byte> above = [];
        while (bytes.Length > 1)
        {
            var rule = bytes[0];
            var length = Math.Min(row, bytes.Length - 1);
            var from = bytes.Slice(1, length);
            var to = output.AsSpan(written, length);
            for (var i = 0; i < length; i++)
            {
                var left = i >= pixel ? to[i - pixel] : 0;
                var up = i < above.Length ? above[i] : 0;
                var corner = i >= pixel && i - pixel < above.Length ? above[i - pixel] : 0;
                to[i] = (byte)(from[i] + rule switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                });
            }

            above = to;
            written += length;
            bytes = bytes[(length + 1)..];
        }

        return output;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] UndoTiff(byte[] bytes, int row, int colors, int bits)
    {
        for (var start = 0; start < bytes.Length; start += row)
        {
            var line = bytes.AsSpan(start, Math.Min(row, bytes.Length - start));
            if (bits == 8)
            {
                for (var i = colors; i < line.Length; i++)
                {
                    line[i] += line[i - colors];
                }
            }
            else if (bits == 16)
            {
                for (var i = 2 * colors; i + 1 < line.Length; i += 2)
                {
                    var sum = ((line[i] << 8) | line[i + 1]) + ((line[i - (2 * colors)] << 8) | line[i - (2 * colors) + 1]);
                    (line[i], line[i + 1]) = ((byte)(sum >> 8), (byte)sum);
                }
            }
            else
            {
                UndoTiffBits(line, colors, bits);
            }
        }

        return bytes;
    }

    private static void UndoTiffBits(Span<byte> line, int colors, int bits)
    {
        var (samples, mask) = (line.Length * 8 / bits, (1 << bits) - 1);
        for (var i = colors; i < samples; i++)
        {
            var sum = (Sample(line, i - colors) + Sample(line, i)) & mask;
            var shift = 8 - bits - (i * bits % 8);
            line[i * bits / 8] = (byte)((line[i * bits / 8] & ~(mask << shift)) | (sum << shift));
        }

        int Sample(Span<byte> of, int index) => (of[index * bits / 8] >> (8 - bits - (index * bits % 8))) & mask;
    }
}
