using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Passes by a picture that stands in the midst of a page's contents (ISO 32000-1, 8.9.7): BI … ID bytes EI.</summary>
internal static class InlineImage
{
    private const int LooksAhead = 12;

    /// <summary>Moves behind the picture's EI.</summary>
    public static void Skip(PdfLexer lexer)
    {
        for (var token = lexer.Next(); !token.Is("ID"); token = lexer.Next())
        {
            if (token.Kind == PdfKind.End || token.Is("EI"))
            {
                return;
            }
        }

        var bytes = lexer.Content.Span;
        for (var at = lexer.Position; at < bytes.Length;)
        {
            var found = bytes[at..].IndexOf("EI"u8);
            if (found < 0)
            {
                break;
            }

            at += found;
            if (PdfLexer.IsSpace(bytes[at - 1]) && EndsHere(bytes[(at + 2)..]))
            {
                lexer.Position = at + 2;
                return;
            }

            at++;
        }

        lexer.Position = bytes.Length;
    }

    // The picture's bytes may hold "EI" too; what follows the real one is text.
    private static bool EndsHere(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > 0 && !PdfLexer.IsSpace(rest[0]))
        {
            return false;
        }

        foreach (var b in rest[..Math.Min(rest.Length, LooksAhead)])
        {
            if (b is > 126 or < 32 && !PdfLexer.IsSpace(b))
            {
                return false;
            }
        }

        return true;
    }
}
