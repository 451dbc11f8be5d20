using ImrSearch.Letters.Tests.Pdf.Writing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Which characters the codes of a string stand for.</summary>
public class PdfFontTests
{
    [Theory]
    [InlineData("/WinAnsiEncoding", @"\302\351\240r\351sum\351 40\260 \226 \227 \223so\224 it\222s \225 \200 \237", "\u00C2\u00E9 r\u00E9sum\u00E9 40\u00B0 \u2013 \u2014 \u201Cso\u201D it\u2019s \u2022 \u20AC \u0178")]
    [InlineData("/MacRomanEncoding", @"r\216sum\216 40\241 \320 \321 \322so\323 it\325s \245", "r\u00E9sum\u00E9 40\u00B0 \u2013 \u2014 \u201Cso\u201D it\u2019s \u2022")]
    [InlineData("/StandardEncoding", @"it's \252so\272 \261 \320 \267", "it\u2019s \u201Cso\u201D \u2013 \u2014 \u2022")]
    [InlineData("", @"it's \261 \320", "it\u2019s \u2013 \u2014")]
    public void Standard_encodings_are_known(string encoding, string codes, string words)
    {
        var document = new PdfDocument();
        document.Font("F2", PdfFonts.Simple(encoding));
        document.Page($"BT /F2 10 Tf 72 700 Td ({codes}) Tj ET");

        PdfCheck.Reads(words, document.Write());
    }

    [Theory]
    [InlineData("/eacute /degree /emdash /Euro /AE", "\u00E9\u00B0\u2014\u20ACAE")]
    [InlineData("/uni00E9 /u00B0 /uni2014 /a.alt /one.oldstyle", "\u00E9\u00B0\u2014a1")]
    [InlineData("/b /o /n /y /period", "bony.")]
    [InlineData("/f_i /uni00660069 /x /x /x", "fifixxx")]
    [InlineData("/lessequal /mu /alpha /beta /bullet", "\u2264\u00B5\u03B1\u03B2\u2022")]
    public void Glyph_names_tell_the_characters(string glyphs, string word)
    {
        var document = new PdfDocument();
        document.Font("F2", PdfFonts.Simple(PdfFonts.Differences(65, glyphs, "/BaseEncoding /WinAnsiEncoding")));
        document.Page("BT /F2 10 Tf 72 700 Td (z) Tj (ABCDE) Tj (z) Tj ET");

        PdfCheck.Reads($"z{word.Replace("AE", "\u00C6", StringComparison.Ordinal)}z", document.Write(),
            word.StartsWith("fi", StringComparison.Ordinal) ? "poppler does not read composed glyph names in fonts that are not embedded" : null);
    }

    [Fact]
    public void Ligatures_are_read_as_their_letters()
    {
        var document = new PdfDocument();
        document.Font("F2", PdfFonts.Simple(PdfFonts.Differences(1, "/fi /fl /ff /ffi /ffl", "/BaseEncoding /WinAnsiEncoding")));
        document.Page(@"BT /F2 10 Tf 72 700 Td (\001nal \002ex o\003er di\004cult ba\005e) Tj ET");

        PdfCheck.Reads("final flex offer difficult baffle", document.Write());
    }

    [Fact]
    public void The_symbol_font_has_an_encoding_of_its_own()
    {
        var document = new PdfDocument();
        document.Font("F2", "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>");
        document.Page(@"BT /F1 10 Tf 72 700 Td (at ) Tj /F2 10 Tf (\243 \263 \260 \267 abm) Tj ET");

        PdfCheck.Reads("at \u2264 \u2265 \u00B0 \u2022 \u03B1\u03B2\u00B5", document.Write());
    }

    [Theory]
    [InlineData("TrueType")]
    [InlineData("Type1")]
    [InlineData("MMType1")]
    public void A_map_to_unicode_goes_before_the_encoding(string subtype)
    {
        var document = new PdfDocument();
        var map = PdfFonts.ToUnicode(document.File, "2 beginbfchar <01> <0043> <02> <0061>\nendbfchar\n1 beginbfrange <03> <05> <006C>\nendbfrange", "<00> <FF>");
        document.Font("F2", PdfFonts.Simple("/WinAnsiEncoding", subtype, more: $"/ToUnicode {map} 0 R"));
        document.Page(@"BT /F2 10 Tf 72 700 Td (\001\002\003\004\005 x) Tj ET");

        PdfCheck.Reads("Calmn x", document.Write());
    }

    [Fact]
    public void Two_byte_codes_are_mapped_by_characters_ranges_and_lists()
    {
        var document = new PdfDocument();
        var map = PdfFonts.ToUnicode(document.File, """
            3 beginbfchar
            <0003> <0020>
            <0010> <D83DDE00>
            <0011> <006600660069>
            endbfchar
            2 beginbfrange
            <0024> <003D> <0041>
            <0044> <0046> [<0061> <00740068> <0063>]
            endbfrange
            """, filters: PdfFilter.Flate());
        document.Font("F2", PdfFonts.Composite(document.File, toUnicode: map, widths: "/W [3 [250] 16 [1000 900] 36 61 700 68 [500 900 500]]"));
        document.Page($"BT /F2 10 Tf 72 700 Td {PdfFonts.Codes(0x24, 0x25, 0x3D, 3, 0x10, 3, 0x46, 0x11, 0x44, 0x45)} Tj 0 -20 Td [{PdfFonts.Codes(0x24)} -600 {PdfFonts.Codes(0x25)}] TJ ET");

        PdfCheck.Reads("ABZ \U0001F600 cffiath A B", document.Write());
    }

    [Fact]
    public void A_map_may_use_one_byte_codes_and_odd_spacing()
    {
        var document = new PdfDocument();
        var map = PdfFonts.ToUnicode(document.File, "1 beginbfrange<41><43><0058>endbfrange 1 beginbfchar<44><0033>endbfchar % done", "<00><FF>");
        document.Font("F2", PdfFonts.Simple("", "TrueType", more: $"/ToUnicode {map} 0 R /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 >>"));
        document.Page("BT /F2 10 Tf 72 700 Td (ABCD) Tj ET");

        PdfCheck.Reads("XYZ3", document.Write());
    }

    [Fact]
    public void Glyphs_without_meaning_do_not_hurt_their_neighbours()
    {
        var document = new PdfDocument();
        document.Font("F2", PdfFonts.Composite(document.File));
        document.Page(PdfDocument.At(72, 700, "before") + $"BT /F2 10 Tf 72 650 Td {PdfFonts.Codes(900, 901, 902)} Tj ET\n" + PdfDocument.At(72, 600, "after"));

        var words = PdfCheck.Words(PdfCheck.Text(document.Write()));

        Assert.Equal(("before", "after"), (words[0], words[^1]));
    }

    [Fact]
    public void Codes_that_are_unicode_by_their_cmap_are_read()
    {
        var document = new PdfDocument();
        document.Font("F2", PdfFonts.Composite(document.File, "/UniGB-UCS2-H").Replace("4964656E74697479", "474231", StringComparison.Ordinal));
        document.Page($"BT /F1 10 Tf 72 720 Td (plain) Tj /F2 10 Tf 0 -20 Td {PdfFonts.Codes('C', 'a', 'n', 'e')} Tj ET");

        Assert.StartsWith("plain", PdfCheck.Text(document.Write()).Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Drawn_glyphs_are_read_by_their_names_or_map(bool mapped)
    {
        var document = new PdfDocument();
        var glyph = document.File.Add("", PdfFile.Latin1("500 0 0 0 500 700 d1 0 0 500 700 re f"));
        var map = PdfFonts.ToUnicode(document.File, "2 beginbfchar <61> <0043> <62> <0050> endbfchar", "<00> <FF>");
        var names = mapped ? "/g1 /g2" : "/C /P";
        var procedures = mapped ? $"/g1 {glyph} 0 R /g2 {glyph} 0 R" : $"/C {glyph} 0 R /P {glyph} 0 R";
        document.Font("F2", $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << {procedures} >> /Encoding {PdfFonts.Differences(97, names)} /FirstChar 97 /LastChar 98 /Widths [500 500] {(mapped ? $"/ToUnicode {map} 0 R" : "")} >>");
        document.Page("BT /F2 12 Tf 72 700 Td (abb) Tj ET");

        PdfCheck.Reads("CPP", document.Write());
    }
}
