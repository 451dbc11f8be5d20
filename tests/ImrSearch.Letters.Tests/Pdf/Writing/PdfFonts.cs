using System.Globalization;

namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>Font dictionaries and the maps to Unicode that go with them.</summary>
internal static class PdfFonts
{
    /// <summary>A font that is not embedded, all glyphs of one width.</summary>
    public static string Simple(string encoding, string subtype = "Type1", string name = "Some+Font", int width = 600, string more = "") =>
        $"<< /Type /Font /Subtype /{subtype} /BaseFont /{name} {(encoding.Length > 0 ? "/Encoding " + encoding : "")} /FirstChar 0 /LastChar 255 /Widths [{string.Join(' ', Enumerable.Repeat(width, 256))}] {more} >>";

    public static string Differences(int first, string glyphs, string entries = "") => $"<< /Type /Encoding {entries} /Differences [{first} {glyphs}] >>";

    /// <summary>A font of two-byte codes; <paramref name="widths"/> is the descendant's /W.</summary>
    public static string Composite(PdfFile file, string encoding = "/Identity-H", int? toUnicode = null, string widths = "", int defaultWidth = 600)
    {
        var descriptor = file.Add("<< /Type /FontDescriptor /FontName /ABCDEF+Some /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>");
        var descendant = file.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Some /CIDSystemInfo << /Registry <41646F6265> /Ordering <4964656E74697479> /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW {defaultWidth} {widths} /CIDToGIDMap /Identity >>");
        return $"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Some /Encoding {encoding} /DescendantFonts [{descendant} 0 R] {(toUnicode is { } map ? $"/ToUnicode {map} 0 R" : "")} >>";
    }

    /// <summary>A CMap stream from codes to Unicode.</summary>
    public static int ToUnicode(PdfFile file, string mappings, string codeSpace = "<0000> <FFFF>", params PdfFilter[] filters) =>
        file.Add(PdfFilter.Pack($"""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            {codeSpace}
            endcodespacerange
            {mappings}
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """, filters));

    /// <summary>Glyph numbers as the hex string that shows them.</summary>
    public static string Codes(params int[] codes) => "<" + string.Concat(codes.Select(c => c.ToString("X4", CultureInfo.InvariantCulture))) + ">";
}
