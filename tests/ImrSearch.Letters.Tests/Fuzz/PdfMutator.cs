using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Tests.Pdf;
using ImrSearch.Letters.Tests.Pdf.Writing;

namespace ImrSearch.Letters.Tests.Fuzz;

/// <summary>
/// Damages PDFs: their bytes as they stand, or their objects and the unpacked contents of their streams, which are then
/// packed, put into some form of file and perhaps encrypted, so that the damage comes through to the inmost reader.
/// </summary>
internal sealed partial class PdfMutator(IReadOnlyList<byte[]> files, IReadOnlyList<LoosePdf> loose)
{
    private static readonly string[] Numbers =
        ["0", "-1", "1", "2", "255", "256", "65535", "65536", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "1e38", "-0.00001", "0.5", "1000000", ".", "-", "+-3", "1.2.3", "NaN", "null"];

    private static readonly string[] Names =
        ["/Length", "/Filter", "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/DecodeParms", "/Predictor", "/Columns", "/Kids", "/Parent", "/Count", "/Type", "/Page", "/Pages", "/Contents", "/Resources", "/Font", "/XObject", "/Subtype", "/Form",
         "/Type0", "/Type1", "/Type3", "/TrueType", "/Encoding", "/Differences", "/ToUnicode", "/Identity-H", "/DescendantFonts", "/W", "/DW", "/Widths", "/FirstChar", "/LastChar", "/FontDescriptor", "/FontFile2", "/MediaBox", "/Rotate",
         "/Matrix", "/BBox", "/ActualText", "/F1", "/F2", "/", "/#", "/#00", "/WinAnsiEncoding", "/Symbol", "/Crypt", "/Encrypt", "/Prev", "/ObjStm", "/XRef"];

    private static readonly string[] Operators =
        ["BT", "ET", "Tj", "TJ", "'", "\"", "Td", "TD", "T*", "Tm", "Tf", "Tc", "Tw", "Tz", "TL", "Ts", "Tr", "q", "Q", "cm", "Do", "BDC", "BMC", "EMC", "BI", "ID", "EI", "re", "W", "n", "gs", "sh", "d0", "d1", "MP", "true", "null", "obj", "endobj", "stream",
         "begincodespacerange", "endcodespacerange", "beginbfchar", "endbfchar", "beginbfrange", "endbfrange", "begincidrange", "usecmap", "endcmap", "R"];

    private static readonly string[] Marks = ["<<", ">>", "[", "]", "(", ")", "<", ">", "{", "}", "%", "\\", "/", "\0", "\r", "<>", "()", "[[[[[[[[", "<< /A << /A << /A", "(((("];

    private static readonly string[] Forms = ["table", "table, CR LF", "xref stream", "xref stream, predictor 12", "object streams", "object streams of two", "hybrid"];

    private static readonly Func<PdfFilter[]>[] Packings =
    [
        () => [], () => [PdfFilter.Flate()], () => [PdfFilter.Flate(15, columns: 11)], () => [PdfFilter.Lzw()], () => [PdfFilter.Ascii85(), PdfFilter.Flate()],
        () => [PdfFilter.AsciiHex()], () => [PdfFilter.RunLength()],
    ];

    public byte[] Next(Random random)
    {
        if (loose.Count == 0 || random.Next(4) == 0)
        {
            return Bytes((byte[])files[random.Next(files.Count)].Clone(), random);
        }

        var pdf = Structure(loose[random.Next(loose.Count)], random);
        return random.Next(10) == 0 ? Bytes(pdf, random) : pdf;
    }

    private static byte[] Bytes(byte[] pdf, Random random)
    {
        if (random.Next(4) == 0)
        {
            pdf = pdf[..random.Next(1, pdf.Length)];
        }

        for (var i = random.Next(1, 16); i > 0; i--)
        {
            var at = random.Next(pdf.Length);
            var length = Math.Min(random.Next(1, 64), pdf.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    pdf[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    pdf.AsSpan(at, length).Clear();
                    break;
                case 2:
                    pdf.AsSpan(random.Next(pdf.Length - length + 1), length).CopyTo(pdf.AsSpan(at));
                    break;
                default:
                    pdf[at] = (byte)random.Next(256);
                    break;
            }
        }

        // The mark stays: without it the file is no PDF, and no PDF reader is asked.
        "%PDF-"u8[..Math.Min(5, pdf.Length)].CopyTo(pdf);
        return pdf;
    }

    private static byte[] Structure(LoosePdf pdf, Random random)
    {
        var objects = pdf.Objects.ToArray();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(objects.Length);
            var old = objects[at];
            objects[at] = random.Next(old.IsText ? 8 : 4) switch
            {
                0 => old with { Body = objects[random.Next(objects.Length)].Body },
                1 or 2 or 3 => old with { Body = Tokens(old.Body, objects.Length, random) },
                4 => old with { Data = objects[random.Next(objects.Length)].Data ?? [] },
                _ => old with { Data = PdfFile.Latin1(Tokens(Encoding.Latin1.GetString(old.Data!), objects.Length, random)) },
            };
        }

        for (var i = 0; i < objects.Length; i++)
        {
            if (objects[i].IsText)
            {
                // Text filters are slow to write and are told to be short; nothing is said about what they hold.
                var packing = objects[i].Data!.Length > 20_000 ? Packings[random.Next(2)] : Packings[random.Next(Packings.Length)];
                var (entries, data) = PdfFilter.Pack(objects[i].Data!, packing());
                objects[i] = objects[i] with { Body = $"{objects[i].Body} {entries}", Data = random.Next(40) == 0 ? data[..random.Next(data.Length + 1)] : data };
            }
        }

        var form = PdfStructureTests.Forms[Forms[random.Next(Forms.Length)]];
        return (pdf with { Objects = objects }).Write(random.Next(4) == 0 ? form with { Crypt = new PdfCrypt((PdfCipher)random.Next(7)) } : form);
    }

    /// <summary>Changes a few tokens: numbers, names, strings, references and operators, each to others of its kind.</summary>
    private static string Tokens(string text, int objects, Random random)
    {
        var tokens = Token.Matches(text);
        if (tokens.Count == 0)
        {
            return text;
        }

        var changed = new StringBuilder(text);
        foreach (var i in Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(tokens.Count)).Distinct().OrderDescending())
        {
            var token = tokens[i];
            changed.Remove(token.Index, token.Length).Insert(token.Index, Changed(token.Value, objects, random));
        }

        return changed.ToString();
    }

    private static string Changed(string token, int objects, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                return "";
            case 1:
                return token + " " + token;
            case 2:
                return Marks[random.Next(Marks.Length)] + token;
        }

        return token switch
        {
            [.., 'R'] when token.Contains(' ', StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"{random.Next(objects + 2)} 0 R"),
            ['/', ..] => Names[random.Next(Names.Length)],
            ['<', ..] => string.Concat("<", Convert.ToHexString(RandomBytes(random)), ">"),
            ['(', ..] => "(" + token[1..^1] + PdfFile.Hex(RandomBytes(random)) + ")",
            [>= 'A' and <= 'z' or '\'' or '"', ..] => Operators[random.Next(Operators.Length)],
            _ => random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : (random.Next(-2000, 2000) / 10.0).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(0, 9)];
        random.NextBytes(bytes);
        return bytes;
    }

    [GeneratedRegex(@"\d+ 0 R|[-+]?[\d.]+|/[^\s/\[\]<>()]*|<[0-9A-Fa-f]*>|\([^()\\]*\)|[A-Za-z'""*]+")]
    private static partial Regex Token { get; }
}
