namespace ImrSearch.Letters.Pdf;

/// <summary>
/// Reads by one reader, and asks a second one about files in which the first finds no text. A damaged, locked or hostile
/// file is not asked about again: the second reader has no better answer, and takes its time to find none.
/// </summary>
/// <param name="first">Reads every file.</param>
/// <param name="second">Asked where the first finds no text; its text counts, its problems do not.</param>
internal sealed class FallbackPdfTextReader(IPdfTextReader first, IPdfTextReader second) : IPdfTextReader
{
    public PdfText ReadText(ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var read = first.ReadText(content, cancellation);
        return read.Problem == PdfProblems.NoText && second.ReadText(content, cancellation) is { Text: not null } other ? other : read;
    }
}
