using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>A stream filter's encoding side (ISO 32000-1, 7.4).</summary>
internal sealed record PdfFilter(string Name, Func<byte[], byte[]> Encode, string Parameters = "null")
{
    /// <summary>Encodes for a reader that decodes by these filters in order; gives the dictionary's entries too.</summary>
    public static (string Entries, byte[] Data) Pack(byte[] data, params PdfFilter[] filters)
    {
        var encoded = filters.Reverse().Aggregate(data, (bytes, filter) => filter.Encode(bytes));
        return filters.Length switch
        {
            0 => ("", encoded),
            1 => ($"/Filter /{filters[0].Name}" + (filters[0].Parameters == "null" ? "" : $" /DecodeParms {filters[0].Parameters}"), encoded),
            _ => ($"/Filter [{string.Join(' ', filters.Select(f => "/" + f.Name))}] /DecodeParms [{string.Join(' ', filters.Select(f => f.Parameters))}]", encoded),
        };
    }

    public static (string Entries, byte[] Data) Pack(string text, params PdfFilter[] filters) => Pack(PdfFile.Latin1(text), filters);

    public static PdfFilter Flate() => new("FlateDecode", Deflate);

    public static PdfFilter Flate(int predictor, int columns, int colours = 1, int bits = 8) =>
        new("FlateDecode", data => Deflate(PdfPredictor.Encode(data, predictor, columns, colours, bits)), Predicted(predictor, columns, colours, bits));

    public static PdfFilter Lzw(bool earlyChange = true) =>
        new("LZWDecode", data => PdfLzw.Encode(data, earlyChange), earlyChange ? "null" : "<< /EarlyChange 0 >>");

    public static PdfFilter Lzw(int predictor, int columns) =>
        new("LZWDecode", data => PdfLzw.Encode(PdfPredictor.Encode(data, predictor, columns, 1, 8), earlyChange: true), Predicted(predictor, columns, 1, 8));

    /// <summary>Hex digits in lines, with an odd last digit where the data ends with a zero half byte.</summary>
    public static PdfFilter AsciiHex() => new("ASCIIHexDecode", data =>
    {
        var digits = Convert.ToHexStringLower(data);
        return PdfFile.Latin1(string.Join("\n", (digits.EndsWith('0') ? digits[..^1] : digits).Chunk(61).Select(line => new string(line))) + ">");
    });

    public static PdfFilter Ascii85() => new("ASCII85Decode", data =>
    {
        var text = new StringBuilder();
        foreach (var group in data.Chunk(4))
        {
            var value = 0u;
            for (var i = 0; i < 4; i++)
            {
                value = (value << 8) | (i < group.Length ? group[i] : (byte)0);
            }

            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85)
            {
                digits[i] = (char)('!' + (value % 85));
            }

            text.Append(group.Length == 4 && group.All(b => b == 0) ? "z" : new string(digits, 0, group.Length + 1));
            if (text.Length % 7 == 0)
            {
                text.Append("\r\n ");
            }
        }

        return PdfFile.Latin1(text + "~>");
    });

    public static PdfFilter RunLength() => new("RunLengthDecode", data =>
    {
        var packed = new List<byte>();
        for (var at = 0; at < data.Length;)
        {
            var run = 1;
            while (run < 128 && at + run < data.Length && data[at + run] == data[at])
            {
                run++;
            }

            var literal = run > 1 ? 0 : Math.Min(100, data.Length - at);
            packed.Add(run > 1 ? (byte)(257 - run) : (byte)(literal - 1));
            packed.AddRange(data.AsSpan(at, Math.Max(1, literal)));
            at += Math.Max(run, literal);
        }

        return [.. packed, 128];
    });

    public static byte[] Deflate(byte[] data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private static string Predicted(int predictor, int columns, int colours, int bits) =>
        string.Create(CultureInfo.InvariantCulture, $"<< /Predictor {predictor} /Columns {columns} /Colors {colours} /BitsPerComponent {bits} >>");
}
