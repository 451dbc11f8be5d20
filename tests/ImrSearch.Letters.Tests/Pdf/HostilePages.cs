using System.Globalization;
using System.Text;
using ImrSearch.Letters.Tests.Pdf.Writing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Sound files whose pages, fonts or forms ask for endless work, endless memory or endless nesting.</summary>
internal static class HostilePages
{
    public static readonly Dictionary<string, Func<byte[]>> All = new()
    {
        ["arrays nested in the content"] = () => Content(new string('[', 100_000)),
        ["dictionaries nested in the content"] = () => Content("/Span " + HostileFiles.Times("<< /A ", 100_000) + " BDC"),
        ["strings nested in the content"] = () => Content("BT /F1 9 Tf " + new string('(', 1_000_000)),
        ["states kept a million times"] = () => Content(HostileFiles.Times("q ", 1_000_000) + PdfDocument.At(72, 72, "deep")),
        ["marks nested a million times"] = () => Content(HostileFiles.Times("/Span << /ActualText (x) >> BDC ", 300_000) + PdfDocument.At(72, 72, "deep")),
        ["marks closed a million times"] = () => Content(HostileFiles.Times("EMC Q ET ", 300_000) + PdfDocument.At(72, 72, "deep")),
        ["two million operands"] = () => Content(HostileFiles.Times("1 ", 2_000_000) + "Td"),
        ["an operator of 10 MB"] = () => Content(new string('T', 10_000_000)),
        ["a content of gigabytes"] = () => Packed(HostileFiles.Bomb(1, megabytes: 2048), "/Filter /FlateDecode"),
        ["a content packed twice"] = () => Packed(HostileFiles.Bomb(2), "/Filter [/FlateDecode /FlateDecode]"),
        ["a content packed three times"] = () => Packed(HostileFiles.Bomb(3), "/Filter [/FlateDecode /FlateDecode /FlateDecode]"),
        ["a content of zeros packed twice"] = () => Packed(HostileFiles.Bomb(2, unit: 0), "/Filter [/FlateDecode /FlateDecode]"),
        ["a content packed as text"] = () => Packed(PdfFilter.Deflate(HostileFiles.Latin1(HostileFiles.Times("BT /F1 9 Tf 72 72 Td (words of a bomb) Tj ET\n", 1_000_000))), "/Filter /FlateDecode"),
        ["100,000 filters"] = () => Packed([1, 2, 3], "/Filter [" + HostileFiles.Times("/ASCIIHexDecode ", 100_000) + "]"),
        ["a run length of much"] = () => Packed([.. Enumerable.Range(0, 2_000_000).SelectMany(_ => new byte[] { 129, 32 })], "/Filter /RunLengthDecode"),
        ["an LZW of much"] = () => Packed(PdfLzw.Encode(new byte[20_000_000], earlyChange: true), "/Filter [/LZWDecode]"),
        ["an LZW of noise"] = () => Packed(Noise(1_000_000), "/Filter /LZWDecode"),
        ["rows too wide to keep"] = () => Packed(PdfFilter.Deflate(Noise(10_000)), "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 2147483647 /BitsPerComponent 16 >>"),
        ["rows below zero"] = () => Packed(PdfFilter.Deflate(Noise(10_000)), "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns -1 /Colors 0 /BitsPerComponent -8 >>"),
        ["the same content 100,000 times"] = SameContent,

        ["forms that double 40 times"] = DoublingForms,
        ["a form that draws itself"] = () => Form("/X0 Do /X0 Do"),
        ["a chain of 10,000 forms"] = ChainOfForms,
        ["a glyph that draws itself"] = SelfDrawingGlyph,

        ["gaps without measure"] = () => Content("BT /F1 9 Tf 72 72 Td [(a) -1e308 (b) 1e308 (c) -99999999999999999999999999999999999999999999 (d) " + new string('9', 400) + " (e)] TJ ET"),
        ["numbers that are none"] = () => Content("BT /F1 NaN Tf 72 Infinity Td (a) Tj /F1 --5 Tf 5..5 -+3 Td (b) Tj /F1 1e5 Tf +-.- . Td (c) Tj - 0 Td (d) Tj ET"),
        ["sizes without measure"] = () => Content("BT /F1 1e30 Tf 72 72 Td (a) Tj /F1 99999999999999999999 Tf (b) Tj /F1 0 Tf (c) Tj /F1 0.0000000000000000001 Tf (d) Tj ET"),
        ["a matrix without measure"] = () => Content(HostileFiles.Times("99999999 0 0 99999999 99999999 99999999 cm ", 60) + PdfDocument.At(72, 72, "far away")),
        ["a matrix of nothing"] = () => Content("0 0 0 0 0 0 cm " + PdfDocument.At(72, 72, "no size") + "BT /F1 9 Tf 0 0 0 0 72 72 Tm (none) Tj ET"),
        ["words a thousand million points apart"] = () => Content(string.Concat(Enumerable.Range(0, 200).Select(i => PdfDocument.At(i * 1e9, i * 1e9, "far")))),
        ["words far apart on every line"] = () => Content(string.Concat(Enumerable.Range(0, 5000).Select(i => PdfDocument.At(i % 2 * 1e7, 70_000 - (i * 14), "far")))),
        ["a page a thousand million points high"] = () => Content(PdfDocument.At(72, 72, "low"), "/MediaBox [0 0 1e30 1e30] /Rotate 99999 /UserUnit 1e30"),
        ["half a million glyphs at one place"] = () => Content("BT /F1 9 Tf " + HostileFiles.Times("1 0 0 1 72 72 Tm (a) Tj ", 500_000) + "ET"),
        ["300,000 glyphs at any place"] = () => Content(Scattered(300_000)),
        ["200,000 lines"] = () => Content("BT /F1 1 Tf 72 700 Td " + HostileFiles.Times("0 -0.001 Td (a) Tj ", 200_000) + "ET"),
        ["one word of a million glyphs"] = () => Content("BT /F1 1 Tf 72 700 Td (" + new string('w', 1_000_000) + ") Tj ET"),
        ["300,000 words that slant"] = () => Content("BT /F1 9 Tf " + string.Concat(Enumerable.Range(0, 300_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Math.Cos(i):0.###} {Math.Sin(i):0.###} {-Math.Sin(i):0.###} {Math.Cos(i):0.###} 300 300 Tm (w) Tj "))) + "ET"),

        ["an image in the content without end"] = () => Content("BI /W 9 /H 9 ID " + new string('E', 10_000_000)),
        ["300,000 images begun"] = () => Content(HostileFiles.Times("BI /W 9 ID EI ", 300_000)),

        ["a map of every code"] = () => Mapped("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"),
        ["a map of 100,000 wide ranges"] = () => Mapped("100 beginbfrange " + HostileFiles.Times("<0000> <FFFF> <0041> ", 100_000) + "endbfrange"),
        ["a map that runs backwards"] = () => Mapped("1 beginbfrange <FFFF> <0000> <0041> endbfrange 1 begincodespacerange <FFFF> <0000> endcodespacerange"),
        ["a map of a letter to a book"] = () => Mapped($"1 beginbfchar <0041> <{HostileFiles.Times("0062", 100_000)}> endbfchar"),
        ["a map of lists without end"] = () => Mapped("1 beginbfrange <0000> <FFFF> [" + HostileFiles.Times("<0041> ", 1_000_000)),
        ["a map of gigabytes"] = () => Mapped("", HostileFiles.Bomb(2), "/Filter [/FlateDecode /FlateDecode]"),
        ["a map that uses itself"] = SelfUsingMap,
        ["code spaces of any length"] = () => Mapped("3 begincodespacerange <> <> <00> <FFFFFFFFFFFFFFFFFFFFFF> <0000000000> <11> endcodespacerange 1 beginbfchar <> <> endbfchar"),

        ["widths of every code"] = () => Composite("/W [0 2147483647 500 -5 5 5 0 [1 2 3] 7]"),
        ["widths of a million codes"] = () => Composite("/W [0 [" + HostileFiles.Times("500 ", 1_000_000) + "]]"),
        ["widths nested"] = () => Composite("/W " + new string('[', 10_000) + new string(']', 10_000)),
        ["widths without measure"] = () => Composite("/W [0 65535 1e38] /DW -1e38"),
        ["a font that is its own descendant"] = () => Font("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>", 6),
        ["codes from below zero"] = () => Font("<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar -2147483648 /LastChar 2147483647 /Widths [500 600] >>"),
        ["a million names of glyphs"] = () => Font($"<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [-5 {HostileFiles.Times("/a ", 1_000_000)} 2147483647 /b /c] >> >>"),
        ["names of glyphs that mean too much"] = () => Font("<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [0 /uniD800 /uFFFFFFFF /uni /u110000 /uni00410042004300 /" + HostileFiles.Times("a_", 50_000) + "] >> >>"),
        ["a font program of noise"] = () => Embedded(Noise(500_000)),
        ["a font program of gigabytes"] = () => Embedded(HostileFiles.Bomb(2), "/Filter [/FlateDecode /FlateDecode]"),
        ["100,000 fonts"] = ManyFonts,
    };

    private static byte[] Content(string content, string entries = "")
    {
        var document = new PdfDocument { Filters = [PdfFilter.Flate()] };
        document.Page(content, entries: entries);
        return document.Write();
    }

    private static byte[] Packed(byte[] data, string entries)
    {
        var document = new PdfDocument();
        document.Page(document.File.Add(entries, data));
        return document.Write();
    }

    private static byte[] SameContent()
    {
        var document = new PdfDocument();
        var content = document.File.Add(PdfFilter.Pack(HostileFiles.Times("q Q ", 250_000), PdfFilter.Flate()));
        document.Page(document.File.Add("[" + HostileFiles.Times($"{content} 0 R ", 100_000) + "]"));
        return document.Write();
    }

    private static byte[] Form(string content)
    {
        var document = new PdfDocument();
        var form = document.File.Reserve();
        document.File.Set(form, $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 {form} 0 R >> >>", HostileFiles.Latin1(content));
        document.Page("/X0 Do", $"/XObject << /X0 {form} 0 R >>");
        return document.Write();
    }

    private static byte[] DoublingForms() => Forms(40, next => $"/Next Do 1 0 0 1 9 9 cm /Next Do");

    private static byte[] ChainOfForms() => Forms(10_000, _ => "/Next Do");

    private static byte[] Forms(int count, Func<int, string> content)
    {
        var document = new PdfDocument();
        var next = document.File.Add("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", HostileFiles.Latin1(PdfDocument.At(1, 1, "x")));
        for (var i = 0; i < count; i++)
        {
            next = document.File.Add($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Next {next} 0 R >> >>", HostileFiles.Latin1(content(i)));
        }

        document.Page("/Next Do", $"/XObject << /Next {next} 0 R >>");
        return document.Write();
    }

    private static byte[] SelfDrawingGlyph()
    {
        var document = new PdfDocument();
        var (font, glyph) = (document.File.Reserve(), document.File.Reserve());
        document.File.Set(glyph, "", HostileFiles.Latin1("500 0 d0 BT /F2 9 Tf (aa) Tj ET"));
        document.File.Set(font, $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0 0 0 0 0 0] /CharProcs << /a {glyph} 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [500] /Resources << /Font << /F2 {font} 0 R >> >> >>");
        document.Font("F2", $"{font} 0 R");
        document.Page("BT /F2 9 Tf 72 72 Td (aaa) Tj ET");
        return document.Write();
    }

    private static byte[] Mapped(string mappings, byte[]? data = null, string entries = "")
    {
        var document = new PdfDocument();
        var map = data is null ? PdfFonts.ToUnicode(document.File, mappings, "<0000> <FFFF>", PdfFilter.Flate()) : document.File.Add(entries, data);
        document.Font("F2", PdfFonts.Composite(document.File, toUnicode: map));
        document.Page($"BT /F2 9 Tf 72 72 Td <{HostileFiles.Times("0041", 20_000)}> Tj ET");
        return document.Write();
    }

    private static byte[] SelfUsingMap()
    {
        var document = new PdfDocument();
        var map = document.File.Reserve();
        document.File.Set(map, $"/Type /CMap /UseCMap {map} 0 R", HostileFiles.Latin1("1 begincodespacerange <0000> <FFFF> endcodespacerange"));
        document.Font("F2", PdfFonts.Composite(document.File, encoding: $"{map} 0 R", toUnicode: map));
        document.Page("BT /F2 9 Tf 72 72 Td <00410042> Tj ET");
        return document.Write();
    }

    private static byte[] Composite(string widths)
    {
        var document = new PdfDocument();
        document.Font("F2", PdfFonts.Composite(document.File, toUnicode: PdfFonts.ToUnicode(document.File, "1 beginbfrange <0000> <00FF> <0000> endbfrange"), widths: widths));
        document.Page("BT /F2 9 Tf 72 72 Td <004100420043> Tj ET");
        return document.Write();
    }

    private static byte[] Font(string font, int number = 0)
    {
        var document = new PdfDocument();
        var own = document.File.Reserve();
        document.File.Set(own, font.Replace($"{number} 0 R", $"{own} 0 R", StringComparison.Ordinal));
        document.Font("F2", $"{own} 0 R");
        document.Page("BT /F2 9 Tf 72 72 Td (\0\u0001\u0002abc) Tj ET");
        return document.Write();
    }

    private static byte[] Embedded(byte[] program, string entries = "")
    {
        var document = new PdfDocument();
        var file = document.File.Add(entries, program);
        foreach (var (name, key) in new[] { ("F2", "FontFile"), ("F3", "FontFile2"), ("F4", "FontFile3") })
        {
            document.Font(name, $"<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 65 /LastChar 66 /Widths [500 500] /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 /{key} {file} 0 R >> >>");
        }

        document.Page("BT /F2 9 Tf 72 72 Td (ABC) Tj /F3 9 Tf (ABC) Tj /F4 9 Tf (ABC) Tj ET");
        return document.Write();
    }

    private static byte[] ManyFonts()
    {
        var document = new PdfDocument();
        var content = new StringBuilder("BT 72 72 Td ");
        for (var i = 0; i < 100_000; i++)
        {
            document.Font($"G{i}", PdfDocument.Helvetica);
            content.Append(CultureInfo.InvariantCulture, $"/G{i} 9 Tf (a) Tj ");
        }

        document.Page(content.ToString());
        return document.Write();
    }

    private static string Scattered(int count)
    {
        var random = new Random(11);
        var content = new StringBuilder("BT /F1 3 Tf ");
        for (var i = 0; i < count; i++)
        {
            content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {random.NextDouble() * 612:0.##} {random.NextDouble() * 792:0.##} Tm (a) Tj ");
        }

        return content.Append("ET").ToString();
    }

    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(13).NextBytes(noise);
        return noise;
    }
}
