using ImrSearch.Letters.Pdf;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Pdf;

public class PdfToTextProgramTests
{
    /// <summary>Why tests that need the program cannot run here; on the build server its absence is a failure.</summary>
    public static string? Missing =>
        PdfToTextProgram.FindOnPath() is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : "pdftotext (poppler-utils) is not installed";

    [Fact]
    public void The_text_of_a_pdf_is_read()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");

        var read = new PdfToTextProgram().ReadText(TinyPdf.Of("Case Number: CM16-0000001", "Priority: Standard"), TestContext.Current.CancellationToken);

        Assert.Null(read.Problem);
        Assert.Contains("CM16-0000001", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_is_told_from_a_text()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");

        Assert.Contains("scan", new PdfToTextProgram().ReadText(TinyPdf.Of(), TestContext.Current.CancellationToken).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_that_is_none_is_a_problem()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");

        var reading = new LetterReader().Read("%PDF-1.6 but the rest is prose."u8.ToArray(), "letter.pdf", TestContext.Current.CancellationToken);

        Assert.Null(reading.Letter);
        Assert.Contains("is no PDF", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_program_is_named_with_how_to_install_it()
    {
        var read = new PdfToTextProgram("/nowhere/pdftotext", TimeSpan.FromSeconds(1)).ReadText(TinyPdf.Of("x"), TestContext.Current.CancellationToken);

        Assert.Null(read.Text);
        Assert.Contains("poppler-utils", read.Problem, StringComparison.Ordinal);
        Assert.Contains("brew install poppler", read.Problem, StringComparison.Ordinal);
        Assert.Contains("Windows", read.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo 'Command Line Error: Incorrect password' >&2; exit 1", "password")]
    [InlineData("echo 'Copying of text from this document is not allowed.' >&2; exit 3", "forbids copying")]
    [InlineData("exec sleep 600", "took longer")]
    [InlineData("exec yes 'the same line over and over'", "16 MB")]
    public void What_the_program_does_wrong_is_put_into_plain_words(string script, string reason)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "uses a shell script");
        using var folder = new TempFolder();
        var program = Script(folder, script);
        var limit = reason == "took longer" ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromMinutes(2);

        var read = new PdfToTextProgram(program, limit).ReadText(TinyPdf.Of("x"), TestContext.Current.CancellationToken);

        Assert.Null(read.Text);
        Assert.Contains(reason, read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_read_ends_the_program()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "uses a shell script");
        using var folder = new TempFolder();
        var program = Script(folder, "exec sleep 600");
        using var source = new CancellationTokenSource();
        var reading = Task.Run(() => new PdfToTextProgram(program, TimeSpan.FromMinutes(5)).ReadText(TinyPdf.Of("x"), source.Token), TestContext.Current.CancellationToken);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static string Script(TempFolder folder, string script)
    {
        var program = folder.Write("pdftotext", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return program;
    }
}
