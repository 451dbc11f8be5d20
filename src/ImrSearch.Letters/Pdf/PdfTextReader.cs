using System.Runtime.InteropServices;
using ImrSearch.Letters.Pdf.Document;
using ImrSearch.Letters.Pdf.Text;

namespace ImrSearch.Letters.Pdf;

/// <summary>
/// Reads the text of PDFs in managed code, without any other program (ISO 32000). Thread-safe; each file is read by one
/// thread within a budget of time and memory, so that a hostile one ends in a problem. Metadata is never read.
/// </summary>
public sealed class PdfTextReader : IPdfTextReader
{
    /// <inheritdoc/>
    public PdfText ReadText(ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Read(content, new PdfBudget(cancellation));
        }
        catch (PdfLimitException e)
        {
            return PdfText.Failed(e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of this program met by a damaged file: one letter is lost, not the import.
            return PdfText.Failed($"{PdfProblems.Damaged} ({e.GetType().Name})");
        }
    }

    private static PdfText Read(ReadOnlyMemory<byte> content, PdfBudget budget)
    {
        var bytes = MemoryMarshal.TryGetArray(content, out _) ? content : content.ToArray();
        var document = PdfDocument.Open(bytes, budget);
        if (document.IsLocked)
        {
            return PdfText.Failed(PdfProblems.Locked);
        }

        if (document.Catalog is null)
        {
            return PdfText.Failed(PdfProblems.Damaged);
        }

        var fonts = new FontLoader(document);
        var pages = new List<List<PageLine>>();
        var words = false;
        foreach (var page in PageTree.PagesOf(document))
        {
            budget.Look();
            var lines = PageLayout.Lines(ContentReader.Read(page, document, fonts), budget);
            words |= lines.Count > 0;
            pages.Add(lines);
        }

        return pages.Count == 0 ? PdfText.Failed(PdfProblems.Damaged)
            : words ? PdfText.Of(LineWriter.Write(pages))
            : PdfText.Failed(PdfProblems.NoText);
    }
}
