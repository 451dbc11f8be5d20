using ImrSearch.Letters.Tests.Pdf.Writing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Page contents packed in every way that the format has for text.</summary>
public class PdfFilterTests
{
    private static readonly Dictionary<string, PdfFilter[]> Filters = new()
    {
        ["none"] = [],
        ["Flate"] = [PdfFilter.Flate()],
        ["Flate, TIFF"] = [PdfFilter.Flate(2, columns: 20)],
        ["Flate, TIFF of three colours"] = [PdfFilter.Flate(2, columns: 20, colours: 3)],
        ["Flate, PNG none"] = [PdfFilter.Flate(10, columns: 20)],
        ["Flate, PNG sub"] = [PdfFilter.Flate(11, columns: 20)],
        ["Flate, PNG up"] = [PdfFilter.Flate(12, columns: 20)],
        ["Flate, PNG average"] = [PdfFilter.Flate(13, columns: 20, colours: 4)],
        ["Flate, PNG Paeth"] = [PdfFilter.Flate(14, columns: 20, colours: 3)],
        ["Flate, PNG mixed"] = [PdfFilter.Flate(15, columns: 7, colours: 2, bits: 16)],
        ["Flate, PNG of four bits"] = [PdfFilter.Flate(15, columns: 33, colours: 1, bits: 4)],
        ["LZW"] = [PdfFilter.Lzw()],
        ["LZW, late change"] = [PdfFilter.Lzw(earlyChange: false)],
        ["LZW, PNG"] = [PdfFilter.Lzw(15, columns: 30)],
        ["hex"] = [PdfFilter.AsciiHex()],
        ["85"] = [PdfFilter.Ascii85()],
        ["run length"] = [PdfFilter.RunLength()],
        ["85 of Flate"] = [PdfFilter.Ascii85(), PdfFilter.Flate()],
        ["hex of 85 of LZW of run length of Flate"] = [PdfFilter.AsciiHex(), PdfFilter.Ascii85(), PdfFilter.Lzw(), PdfFilter.RunLength(), PdfFilter.Flate(12, columns: 9)],
        ["Flate of Flate"] = [PdfFilter.Flate(), PdfFilter.Flate()],
    };

    public static TheoryData<string> Names => [.. Filters.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Contents_are_unpacked(string name)
    {
        // Long and varied enough that LZW codes pass through all their widths and start anew.
        var random = new Random(5);
        var lines = Enumerable.Range(0, 50).Select(i => string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"w{random.Next(1_000_000)}"))).ToList();
        var pages = Enumerable.Range(0, 3).Select(i => string.Join(' ', lines.Skip(i * 10).Take(40))).ToList();
        var document = new PdfDocument { Filters = Filters[name] };
        for (var i = 0; i < pages.Count; i++)
        {
            document.Page(PdfDocument.Lines(lines.Skip(i * 10).Take(40), font: "/F1 9"));
        }

        PdfCheck.Reads(string.Join(' ', pages), document.Write());
    }

    [Theory]
    [InlineData("/Filter /Fl", "/Filter /FlateDecode")]
    [InlineData("/Filter [/Fl]", "/Filter /FlateDecode")]
    [InlineData("/Filter [/FlateDecode] /DecodeParms [null]", "/Filter /FlateDecode")]
    [InlineData("/Filter [/FlateDecode] /DecodeParms << /Predictor 1 >>", "/Filter /FlateDecode")]
    public void Filters_may_be_named_in_other_ways(string written, string usual)
    {
        var (entries, data) = PdfFilter.Pack(PdfDocument.Lines(["The brace is necessary."]), PdfFilter.Flate());
        Assert.Equal(usual, entries);
        var document = new PdfDocument();
        document.Page(document.File.Add(written, data));

        PdfCheck.Reads("The brace is necessary.", document.Write());
    }

    [Fact]
    public void What_can_be_unpacked_of_a_damaged_stream_is_read()
    {
        var lines = Enumerable.Range(0, 40).Select(i => $"Line {i} of the rationale tells something of its own, {i * 7919 % 1000}.").ToList();
        var (entries, data) = PdfFilter.Pack(PdfDocument.Lines(lines), PdfFilter.Flate());
        var document = new PdfDocument();
        document.Page(document.File.Add(entries, data[..(data.Length * 2 / 3)]));

        var text = PdfCheck.Text(document.Write());

        Assert.Contains(lines[10], text, StringComparison.Ordinal);
        Assert.DoesNotContain(lines[39], text, StringComparison.Ordinal);
    }
}
