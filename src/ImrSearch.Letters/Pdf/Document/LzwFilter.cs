namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Undoes LZW compression (ISO 32000-1, 7.4.4): codes of 9 to 12 bits, 256 clears the table, 257 ends.</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int EndOfData = 257;
    private const int TableSize = 4096;

    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> encoded, int earlyChange, PdfBudget budget)
    {
        var output = new List<byte>(encoded.Length * 3);

        // Each entry repeats a stretch of the output: the one behind which it was added, and one byte more.
        var starts = new int[TableSize];
        var lengths = new int[TableSize];
        var (next, width, previous) = (EndOfData + 1, 9, (Start: 0, Length: 0));
        var (bits, held) = (0, 0);
        foreach (var b in encoded.Span)
        {
            bits = (bits << 8) | b;
            held += 8;
            if (held < width)
            {
                continue;
            }

            held -= width;
            var code = (bits >> held) & ((1 << width) - 1);
            bits &= (1 << held) - 1;
            if (code == EndOfData)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (EndOfData + 1, 9, (0, 0));
                continue;
            }

            if (code >= next && !(code == next && previous.Length > 0))
            {
                break;
            }

            var start = output.Count;
            if (previous.Length > 0 && next < TableSize)
            {
                // The byte behind the previous stretch is the first of this one, which may be this very entry.
                (starts[next], lengths[next]) = (previous.Start, previous.Length + 1);
                next++;
            }

            if (code < Clear)
            {
                output.Add((byte)code);
            }
            else
            {
                budget.TakeDecoded(lengths[code]);
                for (var i = 0; i < lengths[code]; i++)
                {
                    output.Add(output[starts[code] + i]);
                }
            }

            previous = (start, output.Count - start);
            budget.Step();
            width = Math.Clamp(32 - int.LeadingZeroCount(next + earlyChange), 9, 12);
        }

        return output.ToArray();
    }
}
