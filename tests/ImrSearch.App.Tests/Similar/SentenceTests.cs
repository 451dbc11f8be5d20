using ImrSearch.App.Similar;

namespace ImrSearch.App.Tests.Similar;

public class SentenceTests
{
    private static readonly TwinComparison Comparison = new(new SharedWords());

    [Fact]
    public void Sentences_that_say_nearly_the_same_are_left_out_on_both_sides()
    {
        var (here, there) = Comparison.Sentences(
            "The guideline asks for functional improvement with opioids. No pain score was recorded. The request is not medically necessary.",
            "The guideline asks that opioids show functional improvement. The worker returned to light duty. The request is medically necessary.");

        Assert.Equal(["No pain score was recorded."], here);
        Assert.Equal(["The worker returned to light duty."], there);
    }

    [Fact]
    public void The_same_text_has_nothing_of_its_own()
    {
        var (here, there) = Comparison.Sentences("One thing was shown. Another was not.", "Another was not. One thing was shown.");

        Assert.Empty(here);
        Assert.Empty(there);
    }

    [Fact]
    public void Against_an_empty_rationale_every_sentence_with_a_word_stands_alone()
    {
        var (here, there) = Comparison.Sentences("A brace is worn. It is not.", "");

        Assert.Equal(["A brace is worn."], here);
        Assert.Empty(there);
    }

    [Fact]
    public void Two_sentences_change_places_with_their_texts()
    {
        const string One = "Opioids were tapered. The knee is stable. Sleep is poor.";
        const string Other = "The knee was found stable. Urine tests were clean.";

        var (here, there) = Comparison.Sentences(One, Other);
        var (otherWay, back) = Comparison.Sentences(Other, One);

        Assert.Equal(here, back);
        Assert.Equal(there, otherWay);
    }
}
