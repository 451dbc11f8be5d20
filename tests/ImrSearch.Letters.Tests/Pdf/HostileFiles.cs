using System.Globalization;
using System.Text;
using ImrSearch.Letters.Tests.Pdf.Writing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Small files that ask for endless work, endless memory or endless nesting by their outer form.</summary>
internal static class HostileFiles
{
    private const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";

    public static readonly Dictionary<string, Func<byte[]>> All = new()
    {
        ["nothing behind the header"] = () => Latin1("%PDF-1.7\n"),
        ["50 MB of noise"] = () => Noise(50_000_000),
        ["30 MB of object heads"] = () => Repeated("1 0 obj ", 30_000_000),
        ["30 MB of obj"] = () => Repeated("obj\n", 30_000_000),
        ["30 MB of xref"] = () => Repeated("xref\n", 30_000_000),
        ["30 MB of trailers"] = () => Repeated("trailer << /Root 1 0 R /Prev 9 >>\n", 30_000_000),
        ["30 MB of startxref"] = () => Repeated("startxref\n9\n%%EOF\n", 30_000_000),
        ["30 MB of open dictionaries"] = () => Repeated("<< /A ", 30_000_000),
        ["30 MB of open strings"] = () => Repeated("1 0 obj (", 30_000_000),
        ["100,000 streams without an end"] = () => Latin1("%PDF-1.7\n" + Numbered(100_000, n => $"{n} 0 obj << /Length 9 >> stream\n")),
        ["100,000 streams whose lengths are each other"] = () => Latin1("%PDF-1.7\n" + Numbered(100_000, n => $"{n} 0 obj << /Length {n + 1} 0 R >> stream\nx\nendstream endobj\n") + "trailer << /Root 1 0 R >>"),
        ["a million empty objects"] = () => Latin1("%PDF-1.7\n" + Numbered(1_000_000, n => $"{n} 0 obj null endobj\n") + "trailer << /Root 1 0 R >>"),
        ["1,000 updates"] = () => Updated(1000),

        ["arrays nested in a page"] = () => Body(3, "<< /Type /Page /Contents " + new string('[', 100_000) + " >>"),
        ["arrays nested and closed in the catalogue"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R /X " + new string('[', 100_000) + new string(']', 100_000) + " >>"),
        ["dictionaries nested"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R /X " + Times("<< /A ", 100_000) + "1" + Times(" >>", 100_000) + " >>"),
        ["dictionaries nested in the trailer"] = () => Replaced(Sound(), "/Size", "/X " + Times("<< /A ", 100_000) + " /Size"),
        ["arrays nested in an object stream"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R /X " + new string('[', 100_000) + new string(']', 100_000) + " >>", new() { Xref = PdfXref.Stream, ObjectsPerStream = 10 }),
        ["strings nested"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R /X " + new string('(', 1_000_000) + new string(')', 1_000_000) + " >>"),
        ["a name of 10 MB"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R /" + new string('N', 10_000_000) + " 1 >>"),
        ["a number of a million digits"] = () => Body(2, Pages.Replace("/Count 1", "/Count " + new string('9', 1_000_000), StringComparison.Ordinal)),
        ["a string of 10 MB"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R /X <" + new string('4', 10_000_000) + "> >>"),
        ["a comment of 10 MB"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R %" + new string('c', 10_000_000) + "\n >>"),
        ["a dictionary of a million keys"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R " + Numbered(1_000_000, n => $"/K{n} {n} ") + ">>"),
        ["an array of five million"] = () => Body(1, "<< /Type /Catalog /Pages 2 0 R /X [" + Times("1 ", 5_000_000) + "] >>"),

        ["an object that is itself"] = () => Body(4, "4 0 R"),
        ["objects that are each other"] = () => Body(4, "5 0 R", more: (5, "4 0 R")),
        ["a length that is itself"] = () => Body(4, "<< /Length 4 0 R >> stream\nBT ET\nendstream"),
        ["contents that hold themselves"] = () => Body(4, "[4 0 R 4 0 R]"),
        ["pages that hold themselves"] = () => Body(2, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"),
        ["a page that is its own parent"] = () => Body(3, "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>"),
        ["a page tree of 100,000 levels"] = () => DeepTree(100_000),
        ["a page tree that doubles 40 times"] = DoublingTree,
        ["a page shown 200,000 times"] = () => Body(2, $"<< /Type /Pages /Kids [{Times("3 0 R ", 200_000)}] /Count 200000 >>"),
        ["pages that claim to be two thousand million"] = () => Body(2, Pages.Replace("/Count 1", "/Count 2147483647", StringComparison.Ordinal)),
        ["pages that are null, numbers and missing"] = () => Body(2, "<< /Type /Pages /Kids [null 7 99 0 R (x) [3 0 R] 3 0 R << >>] /Count 1 >>"),

        ["a table before itself"] = () => Replaced(Sound(), "/Size", "/Prev 99999999 /Size").Then(pdf => Replaced(pdf, "99999999", Place(pdf))),
        ["two tables before each other"] = () => Replaced(Replaced(Updated(2), "/Prev", "/Was"), "/Was ", "/Prev "),
        ["a table of a thousand million"] = () => Replaced(Sound(), "0 1\n", "0 999999999\n"),
        ["a size of two thousand million"] = () => Replaced(Sound(new() { Xref = PdfXref.Stream }), "/Size ", "/Size 2147483647 /Was "),
        ["an index of two thousand million"] = () => Replaced(Sound(new() { Xref = PdfXref.Stream }), "/Index [", "/Index [0 2147483647 "),
        ["an index below zero"] = () => Replaced(Sound(new() { Xref = PdfXref.Stream }), "/Index [", "/Index [-5 10 2147483640 100 "),
        ["fields of no width"] = () => Replaced(Sound(new() { Xref = PdfXref.Stream }), "/W [1 3 1]", "/W [0 0 0] /Index [0 2147483647]"),
        ["fields too wide"] = () => Replaced(Sound(new() { Xref = PdfXref.Stream }), "/W [1 3 1]", "/W [2147483647 2147483647 2147483647]"),
        ["fields below zero"] = () => Replaced(Sound(new() { Xref = PdfXref.Stream }), "/W [1 3 1]", "/W [-1 3 -2]"),
        ["startxref far outside"] = () => Replaced(Sound(), "startxref\n", "startxref\n99999999999999"),
        ["startxref below zero"] = () => Replaced(Sound(), "startxref\n", "startxref\n-"),
        ["a hidden table that is the table"] = () => Replaced(Sound(), "/Size", "/XRefStm 99999999 /Size").Then(pdf => Replaced(pdf, "99999999", Place(pdf))),

        ["an object stream of itself"] = () => Latin1("%PDF-1.7\n1 0 obj << /Type /ObjStm /N 2 /First 8 /Extends 1 0 R /Length 30 >> stream\n1 0 2 5 << /Type /Catalog >> 3\nendstream endobj trailer << /Root 2 0 R >>"),
        ["an object stream that claims a thousand million"] = () => ObjectStream("/N 1000000000 /First 20"),
        ["an object stream that starts behind its end"] = () => ObjectStream("/N 3 /First 2147483647"),
        ["an object stream that starts below zero"] = () => ObjectStream("/N -3 /First -20"),
        ["an object stream that inflates to a gigabyte"] = () => ObjectStream("/N 3 /First 20 /Filter [/FlateDecode /FlateDecode]", Bomb(2)),
        ["a table that inflates to a gigabyte"] = () => TableBomb(),

        ["encryption without its strings"] = () => Encrypted("/V 4 /R 4 /Length 128 /P -1"),
        ["encryption with strings cut short"] = () => Encrypted("/V 5 /R 6 /Length 256 /P -1 /O <00> /U <00> /OE <00> /UE <00> /Perms <00> /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF"),
        ["encryption with lengths out of reach"] = () => Encrypted($"/V 2 /R 3 /Length -2147483648 /P -1 /O <{new string('0', 64)}> /U <{new string('0', 64)}>"),
        ["encryption of a revision to come"] = () => Encrypted($"/V 99 /R 99 /Length 9999999 /P 99999999999 /O <{new string('0', 640)}> /U <{new string('0', 640)}>"),
        ["encryption by itself"] = () => Replaced(Sound(), "/Size", "/Encrypt 1 0 R /Size"),
        ["AES over noise"] = () => EncryptedNoise(PdfCipher.Aes128),
        ["AES 256 over noise"] = () => EncryptedNoise(PdfCipher.Aes256OfRevision6),
    };

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    public static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>
    /// A thousand million spaces or the like, packed again and again: each layer makes them a thousand times smaller. The
    /// first is put together of one packed piece, over and over: to pack it all would take longer than all other tests.
    /// </summary>
    public static byte[] Bomb(int layers, byte unit = (byte)' ', int megabytes = 1024)
    {
        var packed = new MemoryStream();
        using var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize);
        var block = new byte[1024 * 1024];
        block.AsSpan().Fill(unit);
        var ends = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            zlib.Write(block);
            zlib.Flush();
            ends.Add((int)packed.Length);
        }

        var pieces = packed.ToArray();
        var bomb = new MemoryStream();
        bomb.Write(pieces);
        for (var i = 2; i < megabytes; i++)
        {
            bomb.Write(pieces.AsSpan(ends[0]));
        }

        // An empty last block; the sum over all of it is wrong, which shows at the very end only.
        bomb.Write([3, 0, 0, 0, 0, 0]);
        return Enumerable.Range(1, layers - 1).Aggregate(bomb.ToArray(), (inner, _) => PdfFilter.Deflate(inner));
    }

    private static byte[] Sound(PdfForm? form = null) => PdfDocument.Of("Sound words.").Write(form);

    /// <summary>A sound file of which one object, or two, are others.</summary>
    private static byte[] Body(int number, string body, PdfForm? form = null, (int Number, string Body)? more = null)
    {
        var file = new PdfFile();
        file.Set(1, "<< /Type /Catalog /Pages 2 0 R >>");
        file.Set(2, Pages);
        file.Set(3, Page);
        file.Set(4, "", Latin1(PdfDocument.Lines(["Sound words."])));
        file.Set(5, PdfDocument.Helvetica);
        file.Set(number, body);
        if (more is { } other)
        {
            file.Set(other.Number, other.Body);
        }

        return file.Write(form);
    }

    private static byte[] Then(this byte[] pdf, Func<byte[], byte[]> change) => change(pdf);

    private static byte[] Replaced(byte[] pdf, string old, string other)
    {
        var text = Encoding.Latin1.GetString(pdf);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Latin1(text.Replace(old, other, StringComparison.Ordinal));
    }

    /// <summary>Where its last table starts.</summary>
    private static string Place(byte[] pdf) => Encoding.Latin1.GetString(pdf).LastIndexOf("xref\n0", StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture);

    private static byte[] Repeated(string text, int bytes) => Latin1("%PDF-1.7\n" + Times(text, bytes / text.Length));

    private static string Numbered(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            text.Append(line(i));
        }

        return text.ToString();
    }

    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(7).NextBytes(noise);
        "%PDF-1.7\n"u8.CopyTo(noise);
        return noise;
    }

    private static byte[] Updated(int times)
    {
        var document = PdfDocument.Of("Sound words.");
        document.Write();
        for (var i = 1; i < times; i++)
        {
            document.File.Revise();
            document.File.Set(4, "", Latin1(PdfDocument.Lines([$"Words of update {i}."])));
        }

        return document.File.Write();
    }

    private static byte[] DeepTree(int levels)
    {
        var file = new PdfFile();
        file.Set(1, "<< /Type /Catalog /Pages 2 0 R >>");
        for (var i = 2; i < levels; i++)
        {
            file.Set(i, $"<< /Type /Pages /Kids [{i + 1} 0 R] /Count 1 /Parent {i - 1} 0 R >>");
        }

        file.Set(levels, $"<< /Type /Page /Parent {levels - 1} 0 R >>");
        return file.Write();
    }

    private static byte[] DoublingTree()
    {
        var file = new PdfFile();
        file.Set(1, "<< /Type /Catalog /Pages 2 0 R >>");
        for (var i = 2; i < 42; i++)
        {
            file.Set(i, $"<< /Type /Pages /Kids [{i + 1} 0 R {i + 1} 0 R] /Count 2 >>");
        }

        file.Set(42, "<< /Type /Page /Parent 41 0 R >>");
        return file.Write();
    }

    private static byte[] ObjectStream(string entries, byte[]? data = null)
    {
        data ??= Latin1("1 0 2 40 3 80      << /Type /Catalog /Pages 2 0 R >>");
        return [.. Latin1($"%PDF-1.7\n9 0 obj << /Type /ObjStm {entries} /Length {data.Length} >> stream\n"), .. data, .. Latin1("\nendstream endobj\n8 0 obj << /Type /XRef /Size 10 /W [1 2 1] /Index [1 3 9 1] /Root 1 0 R /Length 16 >> stream\n\u0002\0\u0009\0\u0002\0\u0009\u0001\u0002\0\u0009\u0002\u0001\0\u0009\0\nendstream endobj\nstartxref\n99\n%%EOF")];
    }

    private static byte[] TableBomb()
    {
        var data = Bomb(2, unit: 1);
        return [.. Latin1($"%PDF-1.7\n8 0 obj << /Type /XRef /Size 2000000000 /W [1 2 1] /Root 1 0 R /Filter [/FlateDecode /FlateDecode] /Length {data.Length} >> stream\n"), .. data, .. Latin1("\nendstream endobj\nstartxref\n9\n%%EOF")];
    }

    private static byte[] Encrypted(string entries) =>
        Replaced(Sound(), "/Size", $"/Encrypt << /Filter /Standard {entries} >> /ID [<00> <00>] /Size");

    private static byte[] EncryptedNoise(PdfCipher cipher)
    {
        var document = new PdfDocument();
        var noise = Noise(10_007);
        var content = document.File.Add("/Filter /FlateDecode", noise);
        document.Page(content);
        return document.Write(new PdfForm { Crypt = new PdfCrypt(cipher), PlainStreams = new HashSet<int> { content } });
    }
}
