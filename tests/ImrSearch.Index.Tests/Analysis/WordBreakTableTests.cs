namespace ImrSearch.Index.Tests.Analysis;

public class WordBreakTableTests
{
    [Theory]
    [InlineData('x', nameof(WordBreakClass.ALetter))]
    [InlineData('7', nameof(WordBreakClass.KeycapDigit))]
    [InlineData('#', nameof(WordBreakClass.KeycapSymbol))]
    [InlineData(' ', nameof(WordBreakClass.Other))]
    [InlineData(0x0301, nameof(WordBreakClass.Extend))]
    [InlineData(0x05D0, nameof(WordBreakClass.HebrewLetter))]
    [InlineData(0x0E01, nameof(WordBreakClass.SoutheastAsian))]
    [InlineData(0x0E31, nameof(WordBreakClass.SoutheastAsianExtend))]
    [InlineData(0x4E00, nameof(WordBreakClass.Han))]
    [InlineData(0xAC00, nameof(WordBreakClass.ALetter))]
    [InlineData(0x1F600, nameof(WordBreakClass.Pictograph))]
    [InlineData(0x2A6D6, nameof(WordBreakClass.Han))]
    [InlineData(0x10FFFF, nameof(WordBreakClass.Other))]
    public void Knows_a_character_of_each_plane(int codePoint, string expected) =>
        Assert.Equal(expected, WordBreakTable.Instance.Of(codePoint).ToString());

    [Fact]
    public void Has_members_in_every_class()
    {
        var met = Enumerable.Range(0, 0x110000).Select(WordBreakTable.Instance.Of).Distinct();
        Assert.Equal(Enum.GetValues<WordBreakClass>(), met.Order());
    }
}
