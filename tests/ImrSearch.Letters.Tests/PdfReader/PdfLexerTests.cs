using System.Text;
using ImrSearch.Letters.Pdf;
using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Tests.PdfReader;

public class PdfLexerTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("-0.5", -0.5)]
    [InlineData("+.25", 0.25)]
    [InlineData("--5", -5)]
    [InlineData("4.", 4)]
    [InlineData("1.2.3", 1.2)]
    [InlineData("12-34", 12)]
    public void Numbers_are_read_as_far_as_they_make_sense(string text, double number) =>
        Assert.Equal(number, Lexer(text).Next().Number);

    [Theory]
    [InlineData("(plain)", "plain")]
    [InlineData("(a (nested) one)", "a (nested) one")]
    [InlineData(@"(\(\)\\\101\53\n)", "()\\A+\n")]
    [InlineData("(two\\\nlines)", "twolines")]
    [InlineData("(line\r\nend)", "line\nend")]
    [InlineData("(never ends", "never ends")]
    [InlineData("<48 65 6C6c 6F2>", "Hello ")]
    [InlineData("<4865", "He")]
    public void Strings_are_read_with_their_escapes(string text, string value) =>
        Assert.Equal(value, Encoding.Latin1.GetString(Lexer(text).Next().Bytes));

    [Fact]
    public void Tokens_need_no_space_between_them()
    {
        var lexer = Lexer("/Name#20x<</A[1(s)]>>BT%comment\r/B true");
        var tokens = new List<string>();
        for (var token = lexer.Next(); token.Kind != PdfKind.End; token = lexer.Next())
        {
            tokens.Add(token.Keyword ?? token.Name ?? token.Kind.ToString());
        }

        Assert.Equal(["Name x", "<<", "A", "[", "Integer", "String", "]", ">>", "BT", "B", "Boolean"], tokens);
    }

    [Fact]
    public void A_nesting_without_end_is_given_up()
    {
        var budget = new PdfBudget(CancellationToken.None);
        var lexer = new PdfLexer(Encoding.Latin1.GetBytes(new string('[', 100_000)), budget, new NamePool());

        Assert.Throws<PdfLimitException>(() => new PdfParser(lexer, budget, references: true).Read());
    }

    [Fact]
    public void A_dictionary_that_is_never_closed_ends_with_its_object()
    {
        var budget = new PdfBudget(CancellationToken.None);
        var lexer = new PdfLexer("<< /A 1 /B [2 3 0 R endobj 5 0 obj"u8.ToArray(), budget, new NamePool());
        var value = new PdfParser(lexer, budget, references: true).Read();

        Assert.Equal(1, value.Dictionary!["A"].ToInt());
        Assert.Equal(PdfKind.Reference, value.Dictionary["B"].Array[1].Kind);
        Assert.True(lexer.Next().Is("endobj"));
    }

    private static PdfLexer Lexer(string text) => new(Encoding.Latin1.GetBytes(text), new PdfBudget(CancellationToken.None), new NamePool());
}
