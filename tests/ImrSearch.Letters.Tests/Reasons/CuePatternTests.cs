using ImrSearch.Letters.Reasons;

namespace ImrSearch.Letters.Tests.Reasons;

public class CuePatternTests
{
    [Theory]
    [InlineData("red flag*", "There were no red flags.", true)]
    [InlineData("red flag*", "A red and white flag.", false)]
    [InlineData("no ~2 relief", "no lasting pain relief", true)]
    [InlineData("no ~2 relief", "no sign of any relief", false)]
    [InlineData("no ~5 relief", "no change but some relief", false)]
    [InlineData("no ~5 relief", "no change; some relief", false)]
    [InlineData("(pain|muscle spasm)", "The MUSCLE spasm went.", true)]
    [InlineData("(pain|muscle spasm)", "muscle tone", false)]
    [InlineData("not [yet] tried", "not yet tried", true)]
    [InlineData("not [yet] tried", "not tried", true)]
    [InlineData("not [yet] tried", "not often tried", false)]
    [InlineData("patients pain", "the patient's pain", true)]
    [InlineData("patients pain", "the patient\u2019s pain", true)]
    [InlineData("follow up", "a follow-up visit", true)]
    [InlineData("@denied ~3 (fever|rash)", "denied any fever", true)]
    [InlineData("@denied ~3 (fever|rash)", "reported a fever", false)]
    public void A_pattern_fits_as_the_file_explains(string pattern, string text, bool fits) =>
        Assert.Equal(fits, Fits(pattern, text));

    [Theory]
    [InlineData("red (flag")]
    [InlineData("red flag)")]
    [InlineData("red ~ flag")]
    [InlineData("red ~x flag")]
    [InlineData("@unknown list")]
    [InlineData("(red|)")]
    [InlineData("r*")]
    [InlineData("red, flag")]
    [InlineData("")]
    public void A_broken_pattern_is_told_with_its_place(string pattern) =>
        Assert.NotEmpty(Assert.Throws<FormatException>(() => Fits(pattern, "red flag")).Message);

    [Fact]
    public void A_phrase_across_a_cut_of_a_long_stretch_is_found()
    {
        for (var before = CueWords.Most - 10; before < CueWords.Most + 10; before++)
        {
            var text = string.Concat(Enumerable.Repeat("word ", before)) + "no evidence of any red flags";
            Assert.True(Fits("no ~5 red flag*", text), $"{before} words before");
        }
    }

    [Fact]
    public void A_stretch_of_the_most_words_is_looked_at_to_its_end() =>
        Assert.True(Fits("red flag", string.Concat(Enumerable.Repeat("word ", CueWords.Most - 2)) + "red flag"));

    private static bool Fits(string pattern, string text)
    {
        var vocabulary = new CueVocabulary();
        var parser = new CueParser(vocabulary);
        var barrier = vocabulary.Class(["but", ";"]);
        parser.Define("denied", "denied|(ruled out)");
        var parsed = parser.Parse(pattern);
        return CueWords.Of(text, vocabulary, barrier).Exists(parsed.FitsIn);
    }
}
