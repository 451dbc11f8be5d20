namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Undoes the two filters that write bytes as printable characters (ISO 32000-1, 7.4.2 and 7.4.3).</summary>
internal static class AsciiFilters
{
    public static byte[] DecodeHex(ReadOnlySpan<byte> encoded, PdfBudget budget)
    {
        var end = encoded.IndexOf((byte)'>');
        encoded = end < 0 ? encoded : encoded[..end];
        budget.TakeDecoded(encoded.Length / 2);
        var output = new byte[(encoded.Length + 1) / 2];
        var digits = 0;
        foreach (var b in encoded)
        {
            if (PdfLexer.Hex(b) is var value and >= 0)
            {
                output[digits / 2] |= (byte)(digits % 2 == 0 ? value << 4 : value);
                digits++;
            }
        }

        return output[..((digits + 1) / 2)];
    }

    public static byte[] Decode85(ReadOnlySpan<byte> encoded, PdfBudget budget)
    {
        var output = new List<byte>(encoded.Length);
        var (group, digits) = (0L, 0);
        foreach (var b in encoded)
        {
            if (b == '~')
            {
                break;
            }

            if (b == 'z' && digits == 0)
            {
                output.AddRange((ReadOnlySpan<byte>)[0, 0, 0, 0]);
            }
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                group = (group * 85) + (b - '!');
                if (++digits == 5)
                {
                    Write(output, group, 4);
                    (group, digits) = (0, 0);
                }
            }
        }

        if (digits > 1)
        {
            // A part of a group stands as if filled up with the highest digit.
            for (var i = digits; i < 5; i++)
            {
                group = (group * 85) + 84;
            }

            Write(output, group, digits - 1);
        }

        budget.TakeDecoded(output.Count);
        return [.. output];

        static void Write(List<byte> output, long group, int count)
        {
            for (var i = 0; i < count; i++)
            {
                output.Add((byte)(group >> (24 - (8 * i))));
            }
        }
    }
}
