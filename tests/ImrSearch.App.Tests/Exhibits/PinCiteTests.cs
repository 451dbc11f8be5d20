using ImrSearch.App.Exhibits;

namespace ImrSearch.App.Tests.Exhibits;

public class PinCiteTests
{
    private const string Printed = "Header line\n\nThe first words\nof the rationale\n\fHeader line\n\n\nstand on two pages.\nThe end.\n\f";

    [Theory]
    [InlineData("Header", "page 1")]
    [InlineData("first words", "page 1")]
    [InlineData("The first words\nof the rationale", "page 1")]
    [InlineData("rationale\n\fHeader line\n\n\nstand on two", "pages 1–2")]
    [InlineData("The end.", "page 2")]
    public void Of_a_pdf_the_page_is_told(string words, string cite) => Assert.Equal(cite, Of(Printed, words, hasPages: true));

    [Theory]
    [InlineData("Header", "letter text, line 1")]
    [InlineData("The first words\nof the rationale", "letter text, lines 3–4")]
    public void Of_a_text_file_every_line_counts(string words, string cite) => Assert.Equal(cite, Of(Printed, words, hasPages: false));

    [Fact]
    public void The_page_end_behind_the_last_word_belongs_to_its_page() =>
        Assert.Equal("page 1", Of(Printed, "of the rationale\n\f", hasPages: true));

    [Fact]
    public void Letters_from_both_ends_of_the_text_have_a_place()
    {
        Assert.Equal("letter text, line 1", PinCite.Of("", 0, 0, hasPages: false).ToString());
        Assert.Equal("page 1", PinCite.Of("word", 0, 4, hasPages: true).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => PinCite.Of("word", 0, 5, hasPages: true));
    }

    private static string Of(string text, string words, bool hasPages)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return PinCite.Of(text, start, start + words.Length, hasPages).ToString();
    }
}
