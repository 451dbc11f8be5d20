namespace ImrSearch.Letters.Pdf;

/// <summary>
/// Reads the text of a PDF. Implementations are thread-safe and never throw for bad input: what is wrong with a file
/// comes back as <see cref="PdfText.Problem"/>.
/// </summary>
public interface IPdfTextReader
{
    /// <summary>Reads all pages, in reading order, a form feed at each page's end, an empty line between paragraphs.</summary>
    /// <param name="content">The PDF's bytes.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    PdfText ReadText(ReadOnlyMemory<byte> content, CancellationToken cancellation = default);
}
