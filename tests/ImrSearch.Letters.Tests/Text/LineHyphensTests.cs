using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Tests.Text;

public class LineHyphensTests
{
    [Theory]
    [InlineData("short-\nterm use", "short-term use")]
    [InlineData("the documen-\ntation shows", "the documentation shows")]
    [InlineData("non-\nsteroidal", "non-steroidal")]
    [InlineData("x-\nray", "x-ray")]
    [InlineData("the Patrick-\nFaber test", "the Patrick-Faber test")]
    [InlineData("Norco 7.5-\n325mg", "Norco 7.5-325mg")]
    [InlineData("on 10-30-\n2016", "on 10-30-2016")]
    [InlineData("an over-the-\ncounter drug", "an over-the-counter drug")]
    [InlineData("arthro-\nscopy", "arthroscopy")]
    [InlineData("electro-\nmyography", "electro-myography")]
    public void A_hyphen_at_a_line_end_is_kept_where_it_belongs_to_the_word(string text, string evened) =>
        Assert.Equal(evened, EvenedText.Even(text));

    [Theory]
    [InlineData("Guide-\nlines, as the guidelines say", "Guidelines, as the guidelines say")]
    [InlineData("cata-\nstrophe, a catastrophe", "catastrophe, a catastrophe")]
    [InlineData("a wait-\nlisted one is wait-listed", "a wait-listed one is wait-listed")]
    [InlineData("under the pro-\nvider, no provider", "under the provider, no provider")]
    public void What_the_text_writes_elsewhere_decides_first(string text, string evened) =>
        Assert.Equal(evened, EvenedText.Even(text));

    [Fact]
    public void Where_a_program_hyphenated_the_text_unknown_halves_are_joined()
    {
        var text = string.Join(" und ", "cata-\nstrophe", "gar-\ngantuan", "rhodo-\ndendron", "bou-\ngainvillea", "mar-\nmalade", "cara-\nvanserai");
        Assert.DoesNotContain('-', EvenedText.Even(text));
    }

    [Fact]
    public void A_word_that_is_joined_leads_back_to_both_its_lines()
    {
        const string Text = "the documen-\n   tation shows";
        var evened = EvenedText.Of(Text, new TextSpan(0, Text.Length));

        Assert.Equal("the documentation shows", evened.Value);
        Assert.Equal("documen-\n   tation", evened.ToSource(4, 13).In(Text));
    }

    [Theory]
    [InlineData("It was docu-\nmented on a short-\nterm basis at L4-\n5.\nNext", "It was documented\non a short-term\nbasis at L4-5.\nNext")]
    [InlineData("the docu\u00AD\n  mentation shows\n", "the documentation\n  shows\n")]
    [InlineData("the docu-\n\nmentation", "the docu-\n\nmentation")]
    [InlineData("Spine-\n", "Spine-\n")]
    [InlineData("neck -\nlumbar", "neck -\nlumbar")]
    [InlineData("left     right-\nunder     end", "left     right-\nunder     end")]
    public void Broken_words_are_drawn_up_into_their_first_line(string text, string joined) =>
        Assert.Equal(joined, LineHyphens.Join(text));
}
