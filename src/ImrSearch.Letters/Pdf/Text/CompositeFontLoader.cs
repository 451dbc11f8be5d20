using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Makes Type 0 fonts. What a code shows is told by the ToUnicode map, by an encoding that is Unicode itself, or by the
/// embedded TrueType font read backwards.
/// </summary>
internal static class CompositeFontLoader
{
    private const float DefaultWidth = 1000;

    public static PdfFont Load(PdfDictionary dictionary, PdfDocument document)
    {
        var descendants = document.Get(dictionary, "DescendantFonts").Array;
        var descendant = descendants.Count > 0 ? document.Resolve(descendants[0]).Dictionary : null;
        var encoding = document.Get(dictionary, "Encoding");
        var name = encoding.Name ?? "";
        var map = Encoding(encoding, document);
        var widths = Widths(descendant, document);
        var defaultWidth = document.Get(descendant, "DW") is { IsNumber: true } given ? (float)given.Number : DefaultWidth;
        return new CompositeFont(map, Text(dictionary, descendant, name, document), cid => widths.GetValueOrDefault(cid, defaultWidth));
    }

    private static CMap Encoding(PdfValue encoding, PdfDocument document)
    {
        if (encoding.Stream is { } stream)
        {
            return CMapParser.Parse(stream, document);
        }

        // All encodings with a name take two bytes a code, or (of the Asian ones) are not read.
        var map = new CMap { IsVertical = encoding.Name?.EndsWith("-V", StringComparison.Ordinal) == true };
        CMapParser.AddIdentity(map);
        return map;
    }

    private static Func<uint, int, string?> Text(PdfDictionary dictionary, PdfDictionary? descendant, string encoding, PdfDocument document)
    {
        if (FontLoader.ToUnicode(dictionary, document) is { } map)
        {
            return (code, _) => FontLoader.Clean(map.TextOf(code));
        }

        if (encoding.StartsWith("Uni", StringComparison.Ordinal))
        {
            return (code, _) => code is <= 0xFFFF and not (>= 0xD800 and < 0xE000) ? FontLoader.Clean(((char)code).ToString()) : null;
        }

        if (FontLoader.TrueType(document.Get(descendant, "FontDescriptor").Dictionary, document) is not { } tables)
        {
            return (_, _) => null;
        }

        var glyphs = document.Get(descendant, "CIDToGIDMap").Stream is { } stream ? StreamDecoder.Decode(stream, document) : default;
        return (_, cid) =>
        {
            var glyph = cid;
            if (!glyphs.IsEmpty)
            {
                glyph = (2 * (long)cid) + 1 < glyphs.Length ? (glyphs.Span[2 * cid] << 8) | glyphs.Span[(2 * cid) + 1] : 0;
            }

            return FontLoader.Clean(tables.TextOf(glyph));
        };
    }

    // "c [w1 w2 …]" gives CIDs from c on their own widths, "first last w" a row of them the same (ISO 32000-1, 9.7.4.3).
    private static Dictionary<int, float> Widths(PdfDictionary? descendant, PdfDocument document)
    {
        var widths = new Dictionary<int, float>();
        var list = document.Get(descendant, "W").Array;
        for (var i = 0; i + 1 < list.Count;)
        {
            var (first, second) = (document.Resolve(list[i]).ToInt(), document.Resolve(list[i + 1]));
            if (second.Kind == PdfKind.Array)
            {
                for (var j = 0; j < second.Array.Count; j++)
                {
                    widths[first + j] = (float)document.Resolve(second.Array[j]).Number;
                }

                i += 2;
            }
            else if (i + 2 < list.Count)
            {
                var width = (float)document.Resolve(list[i + 2]).Number;
                for (long cid = first; cid <= Math.Min(second.ToInt(), ushort.MaxValue); cid++)
                {
                    document.Budget.Step();
                    widths[(int)cid] = width;
                }

                i += 3;
            }
            else
            {
                break;
            }
        }

        return widths;
    }
}
