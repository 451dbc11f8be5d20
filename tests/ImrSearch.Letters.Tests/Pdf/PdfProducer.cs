using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Programs that print a document of tests/fixtures/pdf to PDF, each with fonts and operators in its own way.</summary>
internal static class PdfProducer
{
    public static readonly string[] All = ["Chromium", "Cairo", "LibreOffice", "Ghostscript", "Ghostscript of Chromium"];

    private static readonly Dictionary<string, Lazy<byte[]>> Made = All.ToDictionary(name => name, name => new Lazy<byte[]>(() => Make(name)));

    public static string? Missing(string producer) => Tools(producer).Select(t => t.Missing).FirstOrDefault(m => m is not null);

    /// <summary>The PDF; each is made once.</summary>
    public static byte[] Pdf(string producer)
    {
        Assert.SkipWhen(Missing(producer) is not null, Missing(producer) ?? "");
        return Made[producer].Value;
    }

    private static PdfTool[] Tools(string producer) => producer switch
    {
        "Chromium" => [PdfTool.Chromium],
        "Cairo" => [PdfTool.Rsvg],
        "LibreOffice" => [PdfTool.LibreOffice],
        "Ghostscript" => [PdfTool.Ghostscript],
        _ => [PdfTool.Ghostscript, PdfTool.Chromium],
    };

    private static byte[] Make(string producer) => producer switch
    {
        "Chromium" => PdfTool.Chromium.Make("made.pdf", folder =>
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder, "profile")}",
            $"--print-to-pdf={Path.Combine(folder, "made.pdf")}", new Uri(Source("letter.html")).AbsoluteUri,
        ]),
        "Cairo" => PdfTool.Rsvg.Make("made.pdf", folder => ["--format=pdf", "--output", Path.Combine(folder, "made.pdf"), Source("letter.svg")]),
        "LibreOffice" => PdfTool.LibreOffice.Make("letter.pdf", folder =>
            ["-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", "pdf", "--outdir", folder, Source("letter.rtf")]),
        "Ghostscript" => Distilled(File.ReadAllBytes(Source("letter.ps"))),
        _ => Distilled(Pdf("Chromium")),
    };

    private static byte[] Distilled(byte[] source)
    {
        using var input = new TempFolder();
        File.WriteAllBytes(input.File("source"), source);
        return PdfTool.Ghostscript.Make("made.pdf", folder =>
            ["-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfwrite", $"-sOutputFile={Path.Combine(folder, "made.pdf")}", input.File("source")]);
    }

    private static string Source(string name) => Path.Combine(SharedData.RepositoryRoot, "tests", "fixtures", "pdf", name);
}
