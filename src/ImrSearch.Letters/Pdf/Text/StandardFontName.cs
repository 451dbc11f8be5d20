namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Tells which of the 14 standard fonts a font's name means or comes nearest to.</summary>
internal static class StandardFontName
{
    private const int TagLength = 7;

    /// <summary>A name without the tag of a subset: "ABCDEF+Arial" is Arial.</summary>
    public static string WithoutTag(string name) => name.Length > TagLength && name[TagLength - 1] == '+' ? name[TagLength..] : name;

    /// <summary>The encoding of a font of symbols; null for a font of letters.</summary>
    public static string? SymbolSet(string name) =>
        name.StartsWith("ZapfDingbats", StringComparison.OrdinalIgnoreCase) ? "ZapfDingbats"
        : name.Equals("Symbol", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Symbol,", StringComparison.OrdinalIgnoreCase) || name.Equals("SymbolMT", StringComparison.OrdinalIgnoreCase) ? "Symbol"
        : null;

    /// <summary>Which widths to take for a font that gives none.</summary>
    public static string WidthsOf(string name)
    {
        if (SymbolSet(name) is { } symbols)
        {
            return symbols;
        }

        bool Has(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

        var bold = Has("Bold") || Has("Black") || Has("Heavy");
        if (Has("Courier") || Has("Mono") || Has("Consol"))
        {
            return "Courier";
        }

        return Has("Times") || Has("Serif") || Has("Roman") || Has("Georgia") || Has("Garamond") || Has("Cambria")
            ? (bold, Has("Italic") || Has("Oblique")) switch
            {
                (true, true) => "Times-BoldItalic",
                (true, false) => "Times-Bold",
                (false, true) => "Times-Italic",
                _ => "Times-Roman",
            }
            : bold ? "Helvetica-Bold" : "Helvetica";
    }
}
