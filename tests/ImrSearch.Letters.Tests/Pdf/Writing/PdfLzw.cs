namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>LZW with codes of 9 to 12 bits, high bit first (ISO 32000-1, 7.4.4).</summary>
internal static class PdfLzw
{
    private const int Clear = 256;
    private const int End = 257;

    public static byte[] Encode(byte[] data, bool earlyChange)
    {
        var bits = new List<bool>();
        var table = new Dictionary<string, int>();
        var early = earlyChange ? 1 : 0;
        var (sent, word) = (0, "");

        // The reader knows one entry fewer than this writer: its table decides how wide the next code is.
        void Send(int code)
        {
            var known = 258 + Math.Max(0, sent - 1) + early;
            for (var i = (known >= 2048 ? 12 : known >= 1024 ? 11 : known >= 512 ? 10 : 9) - 1; i >= 0; i--)
            {
                bits.Add(((code >> i) & 1) == 1);
            }

            sent++;
        }

        void Start()
        {
            Send(Clear);
            (sent, table) = (0, []);
            for (var i = 0; i < 256; i++)
            {
                table[((char)i).ToString()] = i;
            }
        }

        Start();
        foreach (var unit in data)
        {
            if (table.ContainsKey(word + (char)unit))
            {
                word += (char)unit;
                continue;
            }

            Send(table[word]);
            table[word + (char)unit] = 257 + sent;
            word = ((char)unit).ToString();
            if (sent == 3800)
            {
                Start();
            }
        }

        if (word.Length > 0)
        {
            Send(table[word]);
        }

        Send(End);
        var bytes = new byte[(bits.Count + 7) / 8];
        for (var i = 0; i < bits.Count; i++)
        {
            bytes[i / 8] |= (byte)(bits[i] ? 0x80 >> (i % 8) : 0);
        }

        return bytes;
    }
}
