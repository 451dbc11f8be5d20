namespace ImrSearch.Letters.Pdf;

/// <summary>What came of reading a PDF: its text, or why there is none.</summary>
/// <param name="Text">The text of all pages; null when there is a problem.</param>
/// <param name="Problem">What is wrong and what to do next, in plain English; null when all went well.</param>
public sealed record PdfText(string? Text, string? Problem)
{
    /// <summary>A PDF that was read.</summary>
    /// <param name="text">The text of all pages.</param>
    public static PdfText Of(string text) => new(text, null);

    /// <summary>A PDF that could not be read.</summary>
    /// <param name="reason">What is wrong and what to do next.</param>
    public static PdfText Failed(string reason) => new(null, reason);
}
