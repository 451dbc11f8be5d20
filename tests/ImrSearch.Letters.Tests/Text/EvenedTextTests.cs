using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Tests.Text;

public class EvenedTextTests
{
    [Theory]
    [InlineData("  one \n\n two\t\f three ", "one two three")]
    [InlineData("Electro-\ndiagnostic", "Electro-diagnostic")]
    [InlineData("life-\n\n  threatening", "life-threatening")]
    [InlineData("neck -\nlumbar", "neck - lumbar")]
    [InlineData("2 - 3", "2 - 3")]
    [InlineData("", "")]
    public void White_space_becomes_one_blank_and_broken_words_are_joined(string text, string evened) =>
        Assert.Equal(evened, EvenedText.Even(text));

    [Fact]
    public void Places_lead_back_to_the_text()
    {
        const string Text = "xx  MRI of\n the   knee yy";
        var evened = EvenedText.Of(Text, new TextSpan(2, Text.Length - 4));

        Assert.Equal("MRI of the knee", evened.Value);
        Assert.Equal("the   knee", evened.ToSource(7, 8).In(Text));
    }

    [Fact]
    public void A_span_outside_the_text_is_the_callers_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EvenedText.Of("abc", new TextSpan(1, 3)));
}
