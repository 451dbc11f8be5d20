using System.Diagnostics;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>A program that makes or rewrites PDFs for the tests.</summary>
/// <param name="Names">What it may be called.</param>
/// <param name="Package">Debian's package of it.</param>
/// <param name="NeededInCi">Whether its absence on the build server is a fault rather than a reason to skip.</param>
internal sealed record PdfTool(string[] Names, string Package, bool NeededInCi)
{
    public static readonly PdfTool Chromium = new(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], "chromium", NeededInCi: true);
    public static readonly PdfTool Qpdf = new(["qpdf"], "qpdf", NeededInCi: true);
    public static readonly PdfTool Rsvg = new(["rsvg-convert"], "librsvg2-bin", NeededInCi: true);
    public static readonly PdfTool LibreOffice = new(["soffice"], "libreoffice-writer-nogui", NeededInCi: false);
    public static readonly PdfTool Ghostscript = new(["gs"], "ghostscript", NeededInCi: false);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Why tests that use it are skipped; null when they run.</summary>
    public string? Missing =>
        Path is not null || (NeededInCi && Environment.GetEnvironmentVariable("CI") == "true") ? null : $"{Names[0]} is not installed (Debian: {Package})";

    /// <summary>Runs it in a folder of its own, where its file is then read.</summary>
    public byte[] Make(string result, Func<string, IEnumerable<string>> arguments)
    {
        using var folder = new TempFolder();
        var start = new ProcessStartInfo(Path ?? throw new InvalidOperationException($"{Names[0]} is not installed (Debian: {Package}).")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments(folder.Path))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        var file = folder.File(result);
        Assert.True(File.Exists(file), $"{Names[0]} made no file: {string.Join(' ', output.Result)}");
        return File.ReadAllBytes(file);
    }

    /// <summary>qpdf's copy of a file, written in another way.</summary>
    public static byte[] Rewritten(byte[] pdf, params string[] options)
    {
        using var folder = new TempFolder();
        var source = folder.File("source.pdf");
        File.WriteAllBytes(source, pdf);
        return Qpdf.Make("made.pdf", own => [.. options, "--warning-exit-0", source, System.IO.Path.Combine(own, "made.pdf")]);
    }
}
