namespace ImrSearch.Letters.Pdf.Document;

/// <summary>A page with what it inherits from the nodes above it.</summary>
/// <param name="Dictionary">The page itself.</param>
/// <param name="Resources">Its fonts, forms and property lists; null when it has none.</param>
/// <param name="MediaBox">Its sheet, lower left and upper right corner in points; US letter when it does not say.</param>
internal sealed record PdfPage(PdfDictionary Dictionary, PdfDictionary? Resources, (double Left, double Bottom, double Right, double Top) MediaBox);
