using ImrSearch.Letters.Tests.Pdf.Writing;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>A file that qpdf writes anew in another form, packed or encrypted in another way, keeps its text to the letter.</summary>
public class PdfRewritingTests
{
    private static readonly Dictionary<string, string[]> Ways = new()
    {
        ["object streams"] = ["--object-streams=generate"],
        ["no object streams"] = ["--object-streams=disable", "--decrypt"],
        ["linearized"] = ["--linearize"],
        ["linearized, decrypted"] = ["--linearize", "--decrypt", "--object-streams=disable"],
        ["RC4 40"] = ["--allow-weak-crypto", "--encrypt", "", "owner", "40", "--"],
        ["RC4 128"] = ["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--"],
        ["RC4 128 by V4"] = ["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--force-V4", "--"],
        ["AES 128"] = ["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=y", "--cleartext-metadata", "--"],
        ["AES 256"] = ["--object-streams=generate", "--encrypt", "", "owner", "256", "--extract=n", "--"],
        ["AES 256, plain metadata"] = ["--encrypt", "", "owner", "256", "--cleartext-metadata", "--"],
        ["AES 256 of revision 5"] = ["--allow-weak-crypto", "--encrypt", "", "owner", "256", "--force-R5", "--"],
        ["qdf"] = ["--qdf", "--decrypt"],
        ["not packed"] = ["--compress-streams=n", "--decode-level=all"],
        ["packed again"] = ["--recompress-flate", "--compression-level=9", "--object-streams=generate"],
        ["content in one piece"] = ["--coalesce-contents", "--decrypt"],
    };

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WayNames))]
    public void Our_own_and_other_programs_files_keep_their_text(string way)
    {
        Assert.SkipWhen(PdfTool.Qpdf.Missing is not null, PdfTool.Qpdf.Missing ?? "");

        Same("own", PdfDocument.Of("Case Number: CM16-0000001", "The cane is not medically necessary.").Write(), way);
        foreach (var producer in PdfProducer.All.Where(p => PdfProducer.Missing(p) is null))
        {
            Same(producer, PdfProducer.Pdf(producer), way);
        }
    }

    /// <summary>Each letter in one way, all ways in turn; in the long form each letter in every way.</summary>
    [Fact]
    public void Real_letters_keep_their_text()
    {
        var folder = Path.Combine(SharedData.Letters, "pdf");
        Assert.SkipWhen(SharedData.Missing(folder) is not null, SharedData.Missing(folder) ?? "");
        Assert.SkipWhen(PdfTool.Qpdf.Missing is not null, PdfTool.Qpdf.Missing ?? "");

        var files = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToArray();
        var ways = Ways.Keys.ToArray();
        Parallel.For(0, files.Length, i =>
        {
            foreach (var way in LongForm.IsOn ? ways : [ways[i % ways.Length]])
            {
                Same(Path.GetFileName(files[i]), File.ReadAllBytes(files[i]), way);
            }
        });
    }

    [Fact]
    public void A_letter_with_a_password_is_named_as_locked()
    {
        Assert.SkipWhen(PdfTool.Qpdf.Missing is not null, PdfTool.Qpdf.Missing ?? "");
        var pdf = PdfTool.Rewritten(PdfDocument.Of("secret").Write(), "--encrypt", "the user", "the owner", "256", "--");

        Assert.Contains("locked with a password", PdfCheck.Reader.ReadText(pdf, TestContext.Current.CancellationToken).Problem, StringComparison.Ordinal);
    }

    private static void Same(string name, byte[] pdf, string way)
    {
        var before = PdfCheck.Reader.ReadText(pdf, TestContext.Current.CancellationToken);
        var after = PdfCheck.Reader.ReadText(PdfTool.Rewritten(pdf, Ways[way]), TestContext.Current.CancellationToken);
        Assert.True(before.Problem is null, $"{name}: {before.Problem}");
        Assert.True(after.Problem is null, $"{name}, {way}: {after.Problem}");
        Assert.True(before.Text == after.Text, $"{name}, {way}: the text changed");
    }
}
