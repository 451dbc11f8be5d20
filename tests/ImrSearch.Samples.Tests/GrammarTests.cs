using System.Text;
using ImrSearch.Samples.Prose;

namespace ImrSearch.Samples.Tests;

public class GrammarTests
{
    [Fact]
    public void Names_facts_and_choices_are_filled_in()
    {
        var prose = Prose("= greeting\n[hello|hello] {name}, {place}\n\n# a comment\n= place\nhere\n");
        prose.Set("name", "Ann");
        Assert.Equal("hello Ann, here", prose.Phrase(prose.Grammar.Get("greeting")));
    }

    [Fact]
    public void A_rule_can_be_chosen_by_the_value_of_a_fact()
    {
        var prose = Prose("= a\nsaid: {b.@which}\n= b.one\nfirst\n= b.two\nsecond\n");
        prose.Set("which", "two");
        Assert.Equal("said: second", prose.Phrase(prose.Grammar.Get("a")));
    }

    [Fact]
    public void Wordings_are_dealt_without_repeating_and_sentences_are_punctuated()
    {
        var prose = Prose("= a\none\ntwo\nthree\n");
        var text = new StringBuilder();
        prose.Sentences(text, prose.Grammar.Get("a"), 9); // no more than there are
        Assert.Equal(["One", "Three", "Two"], text.ToString().TrimEnd('.').Split(". ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_wording_kept_for_the_letter_is_repeated_word_for_word()
    {
        var prose = Prose("== angle\n[1|2|3|4|5|6|7|8|9] degrees\n");
        var rule = prose.Grammar.Get("angle");
        Assert.Single(Enumerable.Range(0, 20).Select(_ => prose.Phrase(rule)).Distinct());
    }

    [Theory]
    [InlineData("= a\n{open", "brace")]
    [InlineData("= a\n[x|y", "not closed")]
    [InlineData("= a\nx]", "not opened")]
    [InlineData("= a\nx|y", "outside brackets")]
    [InlineData("stray", "before the first rule")]
    [InlineData("= a\n\n= b\nx", "0 wordings")]
    public void A_broken_word_list_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Grammar.Load(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Lines_are_wrapped_at_the_width_and_blanks_collapse()
    {
        var output = new StringBuilder();
        new LineWrapper(new SampleRandom(1, 1), hyphenPerMille: 0).Append(output, string.Join("  ", Enumerable.Repeat("abcdefghi", 20)));
        Assert.Equal([89, 89, 19], output.ToString().TrimEnd('\n').Split('\n').Select(line => line.Length));
    }

    [Fact]
    public void A_hyphenated_word_comes_back_whole_when_the_lines_are_joined()
    {
        var output = new StringBuilder();
        new LineWrapper(new SampleRandom(1, 1), hyphenPerMille: 1000).Append(output, string.Join(' ', Enumerable.Repeat("documentation", 30)));
        Assert.Contains("-\n", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(string.Join(' ', Enumerable.Repeat("documentation", 30)), output.ToString().TrimEnd('\n').Replace("-\n", "", StringComparison.Ordinal).Replace('\n', ' '));
        Assert.All(output.ToString().Split('\n'), line => Assert.InRange(line.Length, 0, 95));
    }

    [Fact]
    public void The_random_source_is_splitmix64_and_covers_its_range_evenly()
    {
        var random = new SampleRandom(5, 9);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
        {
            counts[random.Next(10)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
        Assert.NotEqual(Draw(new SampleRandom(5, 9)), Draw(new SampleRandom(5, 10)));
        Assert.NotEqual(Draw(new SampleRandom(5, 9)), Draw(new SampleRandom(6, 9)));
    }

    private static string Draw(SampleRandom random) => string.Join(' ', Enumerable.Range(0, 8).Select(_ => random.Next(1000)));

    private static LetterProse Prose(string grammar) => new(Grammar.Load(grammar), new SampleRandom(1, 2));
}
