using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Families;
using ImrSearch.Letters.Pdf;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters;

/// <summary>
/// The door to this library: a file's bytes in, a structured letter or reasons out. Thread-safe; never throws for bad input.
/// </summary>
public sealed class LetterReader
{
    /// <summary>
    /// Which reader this is. Raised whenever the same file would give another letter than before, so that a collection of
    /// letters can tell which of them an older reader read, and have them read again.
    /// </summary>
    public const int Version = 1;

    /// <summary>The largest file that is read, in bytes. Letters have about 100 KB.</summary>
    public const int MaxFileBytes = 64 * 1024 * 1024;

    // Where a PDF may begin: its standard (ISO 32000, annex H) lets other bytes stand before the mark.
    private const int PdfMarkWithin = 1024;

    private readonly IPdfTextReader _pdf;

    /// <summary>Reads PDFs in process; where no text is found in one, by the program pdftotext if it is installed.</summary>
    public LetterReader()
        : this(new FallbackPdfTextReader(new PdfTextReader(), new PdfToTextProgram()))
    {
    }

    /// <summary>Reads PDFs by a given reader.</summary>
    /// <param name="pdf">Reads the text of a PDF; thread-safe.</param>
    public LetterReader(IPdfTextReader pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        _pdf = pdf;
    }

    /// <summary>Reads a letter from a text or PDF file's bytes; the content decides which, not the name.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Name without folder, used in messages only.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public LetterReading Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        cancellation.ThrowIfCancellationRequested();
        if (content.Length > MaxFileBytes)
        {
            return Unreadable(string.Create(CultureInfo.InvariantCulture,
                $"The file has {content.Length / (1024 * 1024)} MB; letters are read up to {MaxFileBytes / (1024 * 1024)} MB. Check that it is one determination letter."));
        }

        string? text;
        string? problem;
        var isPdf = IsPdf(content.Span);
        if (isPdf)
        {
            (text, problem) = _pdf.ReadText(content, cancellation);
        }
        else
        {
            text = TextDecoder.Decode(content.Span, out problem);
        }

        if (text is null)
        {
            return Unreadable(problem ?? "The file gave no text.");
        }

        text = TextMender.Mend(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Unreadable("The file holds no words. Fetch the letter again from where it came.");
        }

        cancellation.ThrowIfCancellationRequested();
        return Guarded(text, t => Parse(t, isPdf, fileName));
    }

    /// <summary>Parses by the given function; whatever goes wrong there, the text is kept and stays searchable.</summary>
    internal static LetterReading Guarded(string text, Func<string, LetterReading> parse, int attempts = 2)
    {
        try
        {
            return parse(text);
        }
        catch (RegexMatchTimeoutException) when (attempts > 1)
        {
            // The limits of the patterns count the clock: a sound letter may only have waited long for a busy computer.
            return Guarded(text, parse, attempts - 1);
        }
        catch (RegexMatchTimeoutException)
        {
            return PlainLetter.Keep(text, LetterFamily.Unknown, "The text is built so oddly that reading it into decisions took too long. Its text can be searched.");
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // A fault of this program, not of the file: the letter must not be lost for it.
            return PlainLetter.Keep(text, LetterFamily.Unknown, $"The program failed to read this text into decisions ({e.GetType().Name}: {e.Message}). Its text can be searched; please report the letter to the program's makers.");
        }
    }

    private static LetterReading Parse(string text, bool isPdf, string fileName)
    {
        var parts = FamilyDetector.Detect(text) switch
        {
            LetterFamily.CaseNumber => CaseNumberLetterParser.Parse(text),
            LetterFamily.Notice => NoticeParser.Parse(text),
            LetterFamily.Letterhead => LetterheadParser.Parse(text),
            LetterFamily.ProfessionalReview => ProfessionalReviewParser.Parse(text),
            _ => null,
        };
        if (parts is null)
        {
            return PlainLetter.Keep(text, LetterFamily.Unknown, NoLetter(isPdf, fileName));
        }

        var letter = LetterAssembler.Assemble(text, parts);
        return letter.Decisions.Count > 0
            ? new LetterReading(letter, LetterChecks.Check(letter, parts.Issues.Unclaimed.Count))
            : PlainLetter.Keep(letter, "The letter has the headings of a determination, but no disputed item with its outcome was found in it. Its text can be searched.");
    }

    private static string NoLetter(bool isPdf, string fileName) =>
        (!isPdf && fileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "The file is named .pdf but is no PDF, and its text is" : "The text is")
        + " not in any known form of a determination letter. Its text can be searched.";

    private static LetterReading Unreadable(string reason) => new(null, [new LetterProblem(LetterProblem.ReadStage, reason)]);

    private static bool IsPdf(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, PdfMarkWithin)].IndexOf("%PDF-"u8) >= 0;
}
