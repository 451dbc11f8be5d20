using System.Globalization;
using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Makes fonts of one byte a code. What a code shows is told, in this order, by the ToUnicode map, by the name that
/// Differences gives it, by the encoding, by the embedded font.
/// </summary>
internal static class SimpleFontLoader
{
    private const int Codes = 256;
    private const int Symbolic = 4;
    private const float CapHeightShare = 0.85F;

    public static PdfFont Load(PdfDictionary dictionary, PdfDocument document)
    {
        var subtype = document.Get(dictionary, "Subtype").Name;
        var descriptor = document.Get(dictionary, "FontDescriptor").Dictionary;
        var name = StandardFontName.WithoutTag(document.Get(dictionary, "BaseFont").Name ?? "");
        var texts = Texts(dictionary, descriptor, name, subtype, document);
        var widths = Widths(dictionary, descriptor, name, texts, document);
        if (FontLoader.ToUnicode(dictionary, document) is { } map)
        {
            for (uint code = 0; code < Codes; code++)
            {
                texts[code] = FontLoader.Clean(map.TextOf(code)) ?? texts[code];
            }
        }

        if (subtype != "Type3")
        {
            return new SimpleFont(texts, widths);
        }

        var matrix = document.Get(dictionary, "FontMatrix").Array.ConvertAll(v => document.Resolve(v).Number);
        var box = document.Get(dictionary, "FontBBox").Array.ConvertAll(v => document.Resolve(v).Number);
        var scale = matrix.Count >= 4 && matrix[0] != 0 ? Math.Abs(matrix[0]) : 0.001;
        var height = matrix.Count >= 4 && box.Count >= 4 ? Math.Abs((box[3] - box[1]) * matrix[3]) * CapHeightShare : 0;
        return new SimpleFont(texts, widths) { WidthScale = scale, Height = height is > 0.1 and < 10 ? height : 1 };
    }

    private static string?[] Texts(PdfDictionary dictionary, PdfDictionary? descriptor, string name, string? subtype, PdfDocument document)
    {
        var encoding = document.Get(dictionary, "Encoding");
        var baseName = encoding.Name ?? document.Get(encoding.Dictionary, "BaseEncoding").Name;
        var texts = new string?[Codes];
        var named = FontData.Instance.Encoding(baseName);
        var symbolic = (document.Get(descriptor, "Flags").ToInt() & Symbolic) != 0;
        var own = named is null || (symbolic && subtype == "TrueType" && encoding.Kind == PdfKind.Null)
            ? BuiltIn(descriptor, name, subtype, document)
            : null;
        named ??= FontData.Instance.Encoding(subtype == "TrueType" ? "WinAnsiEncoding" : "StandardEncoding")!;
        for (var code = 0; code < Codes; code++)
        {
            texts[code] = own?[code] ?? FontLoader.Clean(named[code] == '\0' ? null : named[code].ToString());
        }

        var at = 0;
        foreach (var item in document.Get(encoding.Dictionary, "Differences").Array)
        {
            var value = document.Resolve(item);
            if (value.IsNumber)
            {
                at = value.ToInt();
            }
            else if (value.Name is { } glyph)
            {
                if (at is >= 0 and < Codes)
                {
                    texts[at] = FontLoader.Clean(GlyphNames.ToText(glyph) ?? Numbered(glyph));
                }

                at++;
            }
        }

        return texts;
    }

    /// <summary>What the font itself says its codes show; null when it is not there or says nothing.</summary>
    private static string?[]? BuiltIn(PdfDictionary? descriptor, string name, string? subtype, PdfDocument document)
    {
        if (StandardFontName.SymbolSet(name) is { } set)
        {
            var encoding = FontData.Instance.Encoding(set)!;
            return [.. encoding.Select(c => c == '\0' ? null : c.ToString())];
        }

        if (subtype == "TrueType" && FontLoader.TrueType(descriptor, document) is { } tables)
        {
            var texts = new string?[Codes];
            for (var code = 0; code < Codes; code++)
            {
                texts[code] = FontLoader.Clean(tables.TextOf(tables.GlyphOf(code)));
            }

            return texts;
        }

        return document.Get(descriptor, "FontFile").Stream is { } program
            ? Type1Encoding.Read(document.Lexer(StreamDecoder.Decode(program, document)))
            : null;
    }

    // Makers that have no name for a glyph number it by its code: "C65", "a65", "G65".
    private static string? Numbered(string glyph)
    {
        var digits = 0;
        while (digits < glyph.Length && char.IsAsciiDigit(glyph[glyph.Length - 1 - digits]))
        {
            digits++;
        }

        return digits is 2 or 3 && glyph.Length - digits is 1 or 2
            && int.Parse(glyph.AsSpan(glyph.Length - digits), NumberStyles.None, CultureInfo.InvariantCulture) is >= 32 and < Codes and var code
                ? ((char)code).ToString()
                : null;
    }

    private static float[] Widths(PdfDictionary dictionary, PdfDictionary? descriptor, string name, string?[] texts, PdfDocument document)
    {
        var widths = new float[Codes];
        var given = document.Get(dictionary, "Widths").Array;
        if (given.Count > 0)
        {
            var first = document.Get(dictionary, "FirstChar").ToInt();
            var missing = (float)document.Get(descriptor, "MissingWidth").Number;
            for (var code = 0; code < Codes; code++)
            {
                var at = (long)code - first;
                widths[code] = at >= 0 && at < given.Count ? (float)document.Resolve(given[(int)at]).Number : missing;
            }

            return widths;
        }

        var standard = StandardFontName.WidthsOf(name);
        for (var code = 0; code < Codes; code++)
        {
            widths[code] = FontData.Instance.Width(standard, code, texts[code] is { Length: > 0 } text ? text[0] : ' ');
        }

        return widths;
    }
}
