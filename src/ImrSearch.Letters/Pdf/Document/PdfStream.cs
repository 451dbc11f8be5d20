namespace ImrSearch.Letters.Pdf.Document;

/// <summary>A stream as it stands in the file: its dictionary and its bytes, still encrypted and encoded.</summary>
/// <param name="Dictionary">What is said of the stream.</param>
/// <param name="Raw">Its bytes.</param>
/// <param name="Cipher">Opens the bytes; null when the file is not encrypted.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw, ObjectCipher? Cipher);
