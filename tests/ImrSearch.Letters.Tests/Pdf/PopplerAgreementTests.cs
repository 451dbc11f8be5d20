using System.Net;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Pdf;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>The words of real letters, and of PDFs that other programs print, as poppler's pdftotext finds them.</summary>
public partial class PopplerAgreementTests(ITestOutputHelper output)
{
    private const double Wanted = 0.999;

    private static readonly PdfToTextProgram Poppler = new();

    public static TheoryData<string> Producers => [.. PdfProducer.All];

    [Fact]
    public void Real_letters_give_the_words_that_poppler_finds()
    {
        var folder = Path.Combine(SharedData.Letters, "pdf");
        Assert.SkipWhen(SharedData.Missing(folder) is not null, SharedData.Missing(folder) ?? "");
        Assert.SkipWhen(PdfToTextProgramTests.Missing is not null, PdfToTextProgramTests.Missing ?? "");

        var files = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        var agreements = new WordAgreement[files.Length];
        Parallel.For(0, files.Length, i => agreements[i] = Agreement(File.ReadAllBytes(files[i]), files[i]));

        var pooled = agreements.Aggregate((a, b) => a + b);
        var worst = Enumerable.Range(0, files.Length).MinBy(i => agreements[i].Share);
        var report = $"{files.Length} letters: {pooled.Share:P3} of {pooled.Most} words; worst {Path.GetFileName(files[worst])}: {agreements[worst]}";
        output.WriteLine(report);
        Assert.True(pooled.Share >= Wanted, report);
    }

    [Theory]
    [MemberData(nameof(Producers))]
    public void Other_programs_pdfs_give_the_words_that_poppler_finds(string producer)
    {
        var pdf = PdfProducer.Pdf(producer);
        Assert.SkipWhen(PdfToTextProgramTests.Missing is not null, PdfToTextProgramTests.Missing ?? "");

        var agreement = Agreement(pdf, producer);

        output.WriteLine($"{producer}: {agreement}");
        Assert.True(agreement.Share >= Wanted, $"{producer}: {agreement}");
    }

    [Fact]
    public void Every_word_of_a_page_that_a_browser_printed_is_read()
    {
        var ours = PdfCheck.Text(PdfProducer.Pdf("Chromium"));
        var html = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "tests", "fixtures", "pdf", "letter.html"));
        var written = WebUtility.HtmlDecode(Tag.Replace(BlockTag.Replace(html[html.IndexOf("<body>", StringComparison.Ordinal)..], " "), ""));

        // The list's numbers are the browser's; its bullets are drawings.
        var agreement = WordAgreement.Of(ours.Replace('\f', '\n'), written + " 9. 10.");

        Assert.True(agreement.Common == agreement.Most, agreement.ToString());
    }

    private static WordAgreement Agreement(byte[] pdf, string name)
    {
        var theirs = Poppler.ReadText(pdf, TestContext.Current.CancellationToken);
        var ours = PdfCheck.Reader.ReadText(pdf, TestContext.Current.CancellationToken);
        Assert.True(theirs.Text is not null, $"{name}: {theirs.Problem}");
        Assert.True(ours.Text is not null, $"{name}: {ours.Problem}");
        return WordAgreement.Of(ours.Text, theirs.Text);
    }

    [GeneratedRegex("</?(p|h[12]|table|tr|td|ul|ol|li|div|body|html)[^>]*>")]
    private static partial Regex BlockTag { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }
}
