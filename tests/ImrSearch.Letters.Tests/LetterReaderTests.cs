using System.Text;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Pdf;

namespace ImrSearch.Letters.Tests;

public class LetterReaderTests
{
    private static readonly LetterReader Reader = new(new FakePdf(PdfText.Failed("no PDF expected")));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("windows-1252")]
    [InlineData("crlf")]
    public void Text_is_read_in_every_encoding_that_letters_come_in(string encoding)
    {
        var text = Encoding.UTF8.GetString(Fixture.Bytes(Fixture.Paired)).Replace("Â°", "°", StringComparison.Ordinal);
        var bytes = encoding switch
        {
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16le" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "utf-16be" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            "windows-1252" => Encoding.Latin1.GetBytes(text),
            "crlf" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            _ => Encoding.UTF8.GetBytes(text),
        };

        var letter = Reader.Read(bytes, "letter.txt", TestContext.Current.CancellationToken).Letter!;

        Assert.Equal(3, letter.Decisions.Count);
        Assert.Contains("positive at 40° on the right", letter.Passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_once_read_as_latin_1_is_mended()
    {
        var text = Encoding.UTF8.GetString(Fixture.Bytes(Fixture.Paired));
        Assert.Contains("Â°", text, StringComparison.Ordinal);

        Assert.Contains("40° on", Fixture.Letter(Fixture.Paired).Text, StringComparison.Ordinal);
        Assert.Contains("it\u2019s \u201Cso\u201D", Reader.Read(Encoding.UTF8.GetBytes("it\u00E2\u20AC\u2122s \u00E2\u20AC\u0153so\u00E2\u20AC\u009D"), "a.txt", TestContext.Current.CancellationToken).Letter!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_is_known_by_its_bytes_whatever_its_name()
    {
        var reader = new LetterReader(new FakePdf(PdfText.Of(Encoding.UTF8.GetString(Fixture.Bytes(Fixture.Redacted)))));

        Assert.Equal("CM16-0012345", reader.Read("\n\njunk before %PDF-1.6 "u8.ToArray(), "letter.txt", TestContext.Current.CancellationToken).Letter!.CaseNumber);
    }

    [Fact]
    public void A_pdf_that_gives_no_text_is_a_problem_of_reading()
    {
        var reading = new LetterReader(new FakePdf(PdfText.Failed("locked"))).Read("%PDF-1.6"u8.ToArray(), "letter.pdf", TestContext.Current.CancellationToken);

        Assert.Null(reading.Letter);
        Assert.Equal(new LetterProblem(LetterProblem.ReadStage, "locked"), Assert.Single(reading.Problems));
    }

    [Theory]
    [InlineData("nothing at all", "empty")]
    [InlineData("blanks", "no words")]
    [InlineData("noise", "binary data")]
    [InlineData("zip", ".docx")]
    [InlineData("picture", "picture")]
    [InlineData("too big", "64 MB")]
    public void A_file_without_text_is_refused_with_the_reason(string kind, string reason)
    {
        byte[] content = kind switch
        {
            "nothing at all" => [],
            "blanks" => "  \n\t \n"u8.ToArray(),
            "noise" => Noise(200_000),
            "zip" => [.. "PK"u8, 3, 4, 20, 0, 0, 0],
            "picture" => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10],
            _ => new byte[LetterReader.MaxFileBytes + 1],
        };

        var reading = Reader.Read(content, "file.bin", TestContext.Current.CancellationToken);

        Assert.Null(reading.Letter);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(LetterProblem.ReadStage, problem.Stage);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_megabytes_of_noise_cost_next_to_no_memory()
    {
        var noise = Noise(50 * 1024 * 1024);
        Reader.Read(Noise(1000), "warm-up.bin", TestContext.Current.CancellationToken);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = Reader.Read(noise, "noise.bin", TestContext.Current.CancellationToken);

        Assert.Null(reading.Letter);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void A_sample_is_known_by_its_mark_however_its_line_is_broken()
    {
        var text = Encoding.UTF8.GetString(Fixture.Bytes(Fixture.Paired));
        var mark = SampleMark.Line.Replace(" written by ", "\n  written\nby ", StringComparison.Ordinal);

        Assert.False(Reader.Read(Encoding.UTF8.GetBytes(text), "a.txt", TestContext.Current.CancellationToken).Letter!.IsSample);
        Assert.True(Reader.Read(Encoding.UTF8.GetBytes(mark + "\n\n" + text), "a.txt", TestContext.Current.CancellationToken).Letter!.IsSample);
        var behind = Reader.Read(Encoding.UTF8.GetBytes(text + "\n" + mark + "\n"), "a.txt", TestContext.Current.CancellationToken).Letter!;
        Assert.True(behind.IsSample);
        Assert.EndsWith("the rest is not.", behind.Decisions[^1].Rationale, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_twice_gives_the_same_letter()
    {
        var (a, b) = (Fixture.Letter(Fixture.LabelsFirst), Fixture.Letter(Fixture.LabelsFirst));

        Assert.Equal(ImrSearch.Letters.Json.LetterJson.Write(a, "x"), ImrSearch.Letters.Json.LetterJson.Write(b, "x"));
        Assert.Equal(a.Passages, b.Passages);
    }

    [Fact]
    public void A_fault_of_the_parser_keeps_the_text_searchable()
    {
        var reading = LetterReader.Guarded("Some words.", _ => throw new InvalidOperationException("a slip"));

        Assert.Equal("Some words.", Assert.Single(reading.Letter!.Passages).Text);
        Assert.Contains("a slip", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_ran_out_of_time_once_is_tried_again()
    {
        var times = 0;
        var sound = new LetterReading(new Letter { Family = LetterFamily.Notice, Text = "Some words." }, []);

        Assert.Same(sound, LetterReader.Guarded("Some words.", _ => ++times == 1 ? throw new RegexMatchTimeoutException() : sound));
        Assert.Contains("took too long", Assert.Single(LetterReader.Guarded("Some words.", _ => throw new RegexMatchTimeoutException()).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cover_sheet_that_quotes_the_heading_costs_no_header()
    {
        var letter = Written.Read("See IMR ISSUES, DECISIONS AND RATIONALES below.\n" + Written.Text(Written.Item("Cane: Upheld"))).Letter!;

        Assert.Equal("CM15-7000001", letter.CaseNumber);
        Assert.Equal(44, letter.Age);
    }

    [Fact]
    public void A_cancelled_read_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Reader.Read(Fixture.Bytes(Fixture.Paired), "a.txt", source.Token));
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(20161209).NextBytes(bytes);
        return bytes;
    }

    private sealed class FakePdf(PdfText answer) : IPdfTextReader
    {
        public PdfText ReadText(ReadOnlyMemory<byte> content, CancellationToken cancellation = default) => answer;
    }
}
