using ImrSearch.Letters.Tests.Pdf.Writing;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Broken and hostile files end in text or in a clear problem, within 2 s and 256 MB, in a process of their own.</summary>
public sealed class HostileTests(PdfProcess process, ITestOutputHelper output) : IClassFixture<PdfProcess>
{
    private const int Stride = 97;

    public static TheoryData<string> Files => [.. HostileFiles.All.Keys];

    public static TheoryData<string> Pages => [.. HostilePages.All.Keys];

    public static TheoryData<string> Forms => [.. PdfStructureTests.Forms.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Hostile_files_end_soon(string name) => output.WriteLine(process.Holds(name, HostileFiles.All[name]()).ToString());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Hostile_pages_end_soon(string name) => output.WriteLine(process.Holds(name, HostilePages.All[name]()).ToString());

    [Theory]
    [MemberData(nameof(Forms))]
    public void Files_cut_anywhere_end_soon(string form) => CutEverywhere(form, Sound(form));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Files_with_changed_bytes_end_soon(string form)
    {
        var sound = Sound(form);
        var seed = LongForm.Seed(31);
        for (var i = 0; i < LongForm.Cases(40, 2000); i++)
        {
            var random = new Random(seed + i);
            var pdf = (byte[])sound.Clone();
            for (var n = random.Next(1, 8); n > 0; n--)
            {
                pdf[random.Next(pdf.Length)] = (byte)random.Next(256);
            }

            process.Holds($"{form}, seed {seed + i}", pdf);
        }
    }

    /// <summary>Two real letters are cut; in the long form all.</summary>
    [Fact]
    public void Real_letters_cut_anywhere_end_soon()
    {
        var folder = Path.Combine(SharedData.Letters, "pdf");
        Assert.SkipWhen(SharedData.Missing(folder) is not null, SharedData.Missing(folder) ?? "");

        foreach (var file in Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Where((_, i) => LongForm.IsOn || i % 30 == 7))
        {
            CutEverywhere(Path.GetFileName(file), File.ReadAllBytes(file));
        }
    }

    [Theory]
    [InlineData("/Filter /DCTDecode", "DeviceRGB")]
    [InlineData("/Filter /JPXDecode", "DeviceRGB")]
    [InlineData("/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2550 /Rows 3300 >>", "DeviceGray")]
    [InlineData("/Filter /JBIG2Decode", "DeviceGray")]
    [InlineData("/Filter [/ASCII85Decode /DCTDecode]", "DeviceRGB")]
    public void A_scan_is_named_as_such(string filter, string colours)
    {
        var document = new PdfDocument();
        var image = document.File.Add($"/Type /XObject /Subtype /Image /Width 2550 /Height 3300 /BitsPerComponent 8 /ColorSpace /{colours} {filter}", new byte[5000]);
        document.Page("q 612 0 0 792 0 0 cm /Im0 Do Q", $"/XObject << /Im0 {image} 0 R >>");

        var run = process.Holds(filter, document.Write());

        Assert.Contains("probably a scan", run.Problem, StringComparison.Ordinal);
    }

    private static byte[] Sound(string form)
    {
        var document = new PdfDocument { Filters = [PdfFilter.Flate()] };
        document.Font("F2", PdfFonts.Composite(document.File, toUnicode: PdfFonts.ToUnicode(document.File, "1 beginbfrange <0000> <00FF> <0000> endbfrange", filters: PdfFilter.Flate()), widths: "/W [65 [700 650] 80 90 600]"));
        document.Page(PdfDocument.Lines(["Case Number: CM16-0000001", "Knee brace: Upheld"]) + "BT /F2 11 Tf 72 500 Td <004100420050> Tj ET");
        document.Page(PdfDocument.Lines(["The cane is not medically necessary."]));
        return document.Write(PdfStructureTests.Forms[form] with { Crypt = form.StartsWith("table", StringComparison.Ordinal) ? null : new PdfCrypt(PdfCipher.Aes128) });
    }

    private void CutEverywhere(string name, byte[] sound)
    {
        for (var length = sound.Length - 1; length > 0; length -= Stride)
        {
            process.Holds($"{name} cut at {length}", sound[..length]);
        }
    }
}
