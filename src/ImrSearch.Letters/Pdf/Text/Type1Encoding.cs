using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Reads the encoding that a Type 1 font carries in the clear part of its program: "/Encoding 256 array … dup 65 /A put …
/// readonly def", or "/Encoding StandardEncoding def".
/// </summary>
internal static class Type1Encoding
{
    private const int MaxTokens = 4000;

    public static string?[]? Read(PdfLexer lexer)
    {
        var start = lexer.Content.Span.IndexOf("/Encoding"u8);
        if (start < 0)
        {
            return null;
        }

        lexer.Position = start + "/Encoding".Length;
        if (lexer.Next().Kind != PdfKind.Integer)
        {
            return null;
        }

        var texts = new string?[256];
        for (var i = 0; i < MaxTokens; i++)
        {
            var token = lexer.Next();
            if (token.Kind == PdfKind.End || token.Is("def"))
            {
                break;
            }

            if (token.Is("dup") && lexer.Next() is { Kind: PdfKind.Integer } code && lexer.Next().Name is { } name && code.Number is >= 0 and < 256)
            {
                texts[code.ToInt()] = FontLoader.Clean(GlyphNames.ToText(name));
            }
        }

        return texts;
    }
}
