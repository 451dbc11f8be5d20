namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>LZW with codes of 9 to 12 bits, high bit first (ISO 32000-1, 7.4.4).</summary>
internal static class PdfLzw
{
    private const int Clear = 256;
    private const int End = 257;

    // Codes of 12 bits end at 4095; the table is begun anew a little before.
    private const int MostCodes = 3800;

    public static byte[] Encode(byte[] data, bool earlyChange)
    {
        var bytes = new MemoryStream();
        var table = new Dictionary<int, int>();
        var early = earlyChange ? 1 : 0;
        var (sent, word, kept, filled) = (0, -1, 0, 0);

        // The reader knows one entry fewer than this writer: its table decides how wide the next code is.
        void Send(int code)
        {
            var known = 258 + Math.Max(0, sent - 1) + early;
            var width = known >= 2048 ? 12 : known >= 1024 ? 11 : known >= 512 ? 10 : 9;
            (kept, filled) = ((kept << width) | code, filled + width);
            for (; filled >= 8; filled -= 8)
            {
                bytes.WriteByte((byte)(kept >> (filled - 8)));
                kept &= (1 << (filled - 8)) - 1;
            }

            sent++;
        }

        void Start()
        {
            Send(Clear);
            sent = 0;
            table.Clear();
        }

        Start();
        foreach (var unit in data)
        {
            if (word < 0)
            {
                word = unit;
                continue;
            }

            // A word is the code of its beginning and its last byte.
            var longer = (word << 8) | unit;
            if (table.TryGetValue(longer, out var code))
            {
                word = code;
                continue;
            }

            Send(word);
            table[longer] = 257 + sent;
            word = unit;
            if (sent == MostCodes)
            {
                Start();
            }
        }

        if (word >= 0)
        {
            Send(word);
        }

        Send(End);
        if (filled > 0)
        {
            bytes.WriteByte((byte)(kept << (8 - filled)));
        }

        return bytes.ToArray();
    }
}
