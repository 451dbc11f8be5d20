using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Tests.Searching;

public class PassageSnippetTests
{
    private static readonly string Words = string.Join(' ', Enumerable.Range(0, 200).Select(n => $"word{n}"));

    [Theory]
    [InlineData("word3")]
    [InlineData("word77")]
    [InlineData("word150")]
    [InlineData("word199")]
    public void A_long_passage_is_cut_round_its_match(string word)
    {
        var start = Words.IndexOf(word, StringComparison.Ordinal);
        var snippet = PassageSnippet.Of(new CardPassage(PassageField.Rationale, Words, [new(start, start + word.Length)]));

        var span = Assert.Single(snippet.Highlights);
        Assert.Equal(word, snippet.Text[span.Start..span.End]);
        Assert.InRange(snippet.Text.Length, 100, 400);
        Assert.Contains(snippet.Text.Trim('…', ' '), Words);
    }

    [Fact]
    public void The_part_with_most_matches_is_shown()
    {
        string[] matches = ["word2", "word120", "word121", "word125"];
        var spans = matches.Select(word => Words.IndexOf(word + " ", StringComparison.Ordinal)).Zip(matches, (at, word) => new HighlightSpan(at, at + word.Length)).ToArray();

        var snippet = PassageSnippet.Of(new CardPassage(PassageField.Rationale, Words, spans));

        Assert.Equal(["word120", "word121", "word125"], snippet.Highlights.Select(span => snippet.Text[span.Start..span.End]));
    }

    [Fact]
    public void A_short_passage_stays_whole()
    {
        var snippet = PassageSnippet.Of(new CardPassage(PassageField.Rationale, "short and whole", [new(0, 5)]));

        Assert.Equal("short and whole", snippet.Text);
        Assert.Equal([new HighlightSpan(0, 5)], snippet.Highlights);
    }

    [Fact]
    public void A_passage_without_matches_starts_at_its_start()
    {
        var snippet = PassageSnippet.Of(new CardPassage(PassageField.Rationale, Words, []));

        Assert.StartsWith("word0 ", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith(" …", snippet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_without_word_borders_is_cut_all_the_same()
    {
        var text = new string('x', 5000);

        var snippet = PassageSnippet.Of(new CardPassage(PassageField.Rationale, text, [new(4000, 4010)]));

        Assert.InRange(snippet.Text.Length, 100, 400);
        Assert.Equal(10, Assert.Single(snippet.Highlights) is var span ? span.End - span.Start : 0);
    }
}
