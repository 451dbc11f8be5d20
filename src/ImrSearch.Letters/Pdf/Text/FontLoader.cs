using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Makes a font out of its dictionary (ISO 32000-1, 9.5–9.10), one for each dictionary.</summary>
internal sealed class FontLoader(PdfDocument document)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = [];

    public PdfFont Load(PdfDictionary dictionary)
    {
        if (!_fonts.TryGetValue(dictionary, out var font))
        {
            font = document.Get(dictionary, "Subtype").Name == "Type0"
                ? CompositeFontLoader.Load(dictionary, document)
                : SimpleFontLoader.Load(dictionary, document);
            _fonts.Add(dictionary, font);
        }

        return font;
    }

    /// <summary>A font's CMap to text; null when it has none.</summary>
    public static CMap? ToUnicode(PdfDictionary dictionary, PdfDocument document) =>
        document.Get(dictionary, "ToUnicode").Stream is { } stream && CMapParser.Parse(stream, document) is { HasText: true } map ? map : null;

    /// <summary>The tables of an embedded TrueType font; null when none is embedded.</summary>
    public static TrueTypeTables? TrueType(PdfDictionary? descriptor, PdfDocument document)
    {
        if (document.Get(descriptor, "FontFile2").Stream is { } file)
        {
            return TrueTypeTables.Read(StreamDecoder.Decode(file, document).Span, document.Budget);
        }

        return document.Get(descriptor, "FontFile3").Stream is { } other && document.Get(other.Dictionary, "Subtype").Name == "OpenType"
            ? TrueTypeTables.Read(StreamDecoder.Decode(other, document).Span, document.Budget)
            : null;
    }

    /// <summary>Ligatures as letters, control characters as nothing; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (var c in text)
        {
            if (c < ' ' || c is >= '\uFB00' and <= '\uFB06' || c is '\u007F' or '\uFFFE' or '\uFFFF')
            {
                return Rewrite(text);
            }
        }

        return text.Length == 0 ? null : text;
    }

    private static string? Rewrite(string text)
    {
        var clean = string.Concat(text.Select(c => c switch
        {
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            '\uFB05' or '\uFB06' => "st",
            '\t' or '\n' or '\r' => " ",
            < ' ' or '\u007F' or '\uFFFE' or '\uFFFF' => "",
            _ => c.ToString(),
        }));
        return clean.Length == 0 ? null : clean;
    }
}
