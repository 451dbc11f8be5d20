using System.Text;
using ImrSearch.Letters.Tests.Pdf;
using ImrSearch.Letters.Tests.Pdf.Writing;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Fuzz;

/// <summary>What is mutated: the fixtures always, real letters where they stand beside the checkout.</summary>
internal static class FuzzSources
{
    // The short form takes every so-many-th real PDF: taking one apart costs more than reading a hundred.
    private static readonly int Step = LongForm.Cases(10, 1);

    public static IReadOnlyList<string> Letters()
    {
        var texts = Directory.GetFiles(Fixture.Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        if (Directory.Exists(SharedData.Letters))
        {
            texts.AddRange(Directory.GetFiles(SharedData.Letters, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
            texts.AddRange(RealPdfs().Select(pdf => PdfCheck.Reader.ReadText(pdf).Text).OfType<string>());
        }

        return texts;
    }

    public static (IReadOnlyList<byte[]> Files, IReadOnlyList<LoosePdf> Loose) Pdfs()
    {
        var own = Own().ToList();
        var real = RealPdfs().ToList();
        var loose = own.Select(LoosePdf.Parse).ToList();
        if (PdfTool.Qpdf.Missing is null)
        {
            loose.AddRange(real.AsParallel().AsOrdered().Select(LoosePdf.Plain));
        }

        return ([.. own, .. real, .. Written().Select(d => d.Write(PdfStructureTests.Forms["object streams of two"] with { Crypt = new PdfCrypt(PdfCipher.Aes128) }))], loose);
    }

    private static IEnumerable<byte[]> RealPdfs() =>
        Directory.Exists(Path.Combine(SharedData.Letters, "pdf"))
            ? Directory.GetFiles(Path.Combine(SharedData.Letters, "pdf"), "*.pdf").Order(StringComparer.Ordinal).Where((_, i) => i % Step == 0).Select(File.ReadAllBytes)
            : [];

    private static IEnumerable<byte[]> Own() => Written().Select(d => d.Write());

    private static IEnumerable<PdfDocument> Written()
    {
        foreach (var letter in Fixture.CaseNumberLetters)
        {
            var document = new PdfDocument();
            foreach (var page in Encoding.UTF8.GetString(Fixture.Bytes(letter)).Replace("\r", "", StringComparison.Ordinal).Split('\n').Chunk(48))
            {
                document.Page(PdfDocument.Lines(page));
            }

            yield return document;
        }

        yield return OfEveryKind();
    }

    /// <summary>A page with fonts, forms, marks and images of every kind.</summary>
    private static PdfDocument OfEveryKind()
    {
        var document = new PdfDocument();
        var file = document.File;
        var map = PdfFonts.ToUnicode(file, "2 beginbfchar <0003> <0020> <0010> <D83DDE00> endbfchar 2 beginbfrange <0024> <003D> <0041> <0044> <0046> [<0061> <00740068> <0063>] endbfrange");
        document.Font("F2", PdfFonts.Composite(file, toUnicode: map, widths: "/W [3 [250] 16 [1000 900] 36 61 700 68 [500 900 500]]"));
        document.Font("F3", PdfFonts.Simple(PdfFonts.Differences(65, "/eacute /degree /uni2014 /f_i /Euro", "/BaseEncoding /MacRomanEncoding"), "TrueType"));
        document.Font("F4", "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>");
        var glyph = file.Add("", PdfFile.Latin1("500 0 0 0 500 700 d1 0 0 500 700 re f"));
        document.Font("F5", $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /C {glyph} 0 R /P {glyph} 0 R >> /Encoding {PdfFonts.Differences(97, "/C /P")} /FirstChar 97 /LastChar 98 /Widths [500 500] >>");
        var inner = file.Add("/Type /XObject /Subtype /Form /BBox [0 0 600 20] /Matrix [1 0 0 1 72 0]", PdfFile.Latin1("BT /F1 11 Tf (inner words) Tj ET"));
        var spoken = file.Add("<< /ActualText <FEFF0061> >>");
        document.Page(
            PdfDocument.At(72, 720, "Case Number: CM16-0000001") + $"BT /F2 10 Tf 1 0 0 1 72 700 Tm [{PdfFonts.Codes(0x24, 3, 0x45)} -300 {PdfFonts.Codes(0x10, 0x25)}] TJ ET\n"
            + "BT /F3 10 Tf 14 TL 72 680 Td 2 Tw 0.5 Tc 90 Tz (ABC DE) Tj (next) ' 1 0 (line) \" T* /F4 9 Tf 3 Ts (abm) Tj ET q 0.5 0 0 0.5 9 9 cm BT /F5 12 Tf 72 600 Td (abb) Tj ET Q\n"
            + "/Span /Says BDC " + PdfDocument.At(72, 640, "drawn") + "EMC /Span << /ActualText (said) >> BDC " + PdfDocument.At(72, 620, "drawn") + "EMC /In Do q BI /W 8 /H 3 /BPC 8 /CS /G ID \u0001 EI Q \u00FF EI Q\n"
            + PdfDocument.Lines(["Knee brace: Upheld", "", "Decision rationale: It is not", "sup-", "ported."], y: 500),
            $"/XObject << /In {inner} 0 R >> /Properties << /Says {spoken} 0 R >>", "/Rotate 0");
        return document;
    }
}
