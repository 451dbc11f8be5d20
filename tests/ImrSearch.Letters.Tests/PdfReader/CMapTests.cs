using System.Text;
using ImrSearch.Letters.Pdf;
using ImrSearch.Letters.Pdf.Document;
using ImrSearch.Letters.Pdf.Text;

namespace ImrSearch.Letters.Tests.PdfReader;

public class CMapTests
{
    [Fact]
    public void Characters_ranges_and_lists_name_texts()
    {
        var map = Read("2 beginbfchar <01> <0041> <02> <00660069> endbfchar 2 beginbfrange <10> <12> <0061> <20> <21> [<0058> <00590059>] endbfrange");

        Assert.Equal(["A", "fi", "a", "c", "X", "YY"], new uint[] { 1, 2, 0x10, 0x12, 0x20, 0x21 }.Select(map.TextOf));
        Assert.Null(map.TextOf(0x13));
    }

    [Fact]
    public void Lists_may_follow_each_other_without_a_count_that_is_right() =>
        Assert.Equal("3", Read("1 beginbfrange<41><43><0058>endbfrange 9 beginbfchar<44><0033>endbfchar").TextOf(0x44));

    [Fact]
    public void Codes_are_as_long_as_their_space_says()
    {
        var map = Read("2 begincodespacerange <00> <7F> <8140> <9FFC> endcodespacerange 1 begincidrange <8140> <8150> 100 endcidrange");

        Assert.Equal(0x41U, map.NextCode([0x41, 0x81], out var one));
        Assert.Equal(0x8142U, map.NextCode([0x81, 0x42, 0x43], out var two));
        Assert.Equal((1, 2, 102), (one, two, map.CidOf(0x8142)));
    }

    [Fact]
    public void A_range_over_all_codes_costs_nothing() =>
        Assert.Equal("A", Read(string.Concat(Enumerable.Repeat("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange ", 1000))).TextOf(0));

    [Theory]
    [InlineData("A", "A")]
    [InlineData("eacute", "é")]
    [InlineData("uni00E9", "é")]
    [InlineData("u1F600", "😀")]
    [InlineData("f_f_i", "ffi")]
    [InlineData("a.swash", "a")]
    [InlineData("afii10017", "А")]
    [InlineData(".notdef", null)]
    [InlineData("g12", null)]
    [InlineData("uniD800", null)]
    public void Names_of_glyphs_tell_what_they_show(string name, string? text) => Assert.Equal(text, GlyphNames.ToText(name));

    private static CMap Read(string source)
    {
        var budget = new PdfBudget(CancellationToken.None);
        var map = new CMap();
        CMapParser.Read(map, new PdfLexer(Encoding.Latin1.GetBytes(source), budget, new NamePool()), budget);
        return map;
    }
}
