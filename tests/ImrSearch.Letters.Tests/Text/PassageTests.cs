using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Tests.Text;

public class PassageTests
{
    [Fact]
    public void Passages_end_with_sentences_hold_at_most_150_words_and_overlap()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"Sentence number {i} tells\nof ten words and then ends here."));

        var passages = PassageCutter.Cut(text, new TextSpan(0, text.Length), PassageKind.Rationale, 3).ToList();

        Assert.True(passages.Count > 3);
        foreach (var passage in passages)
        {
            Assert.InRange(passage.Text.Split(' ').Length, 1, PassageCutter.MaxWords);
            Assert.StartsWith("Sentence number", passage.Text, StringComparison.Ordinal);
            Assert.EndsWith("ends here.", passage.Text, StringComparison.Ordinal);
            Assert.Equal((PassageKind.Rationale, (int?)3), (passage.Kind, passage.DecisionOrdinal));
        }

        for (var i = 1; i < passages.Count; i++)
        {
            var shared = passages[i - 1].Span.End - passages[i].Span.Start;
            Assert.True(shared > 0, "neighbours overlap");
            Assert.InRange(text.Substring(passages[i].Span.Start, shared).Split([' ', '\n']).Length, 1, PassageCutter.OverlapWords);
        }
    }

    [Fact]
    public void Every_word_is_in_a_passage()
    {
        var text = string.Join(' ', Enumerable.Range(1, 700).Select(i => i % 23 == 0 ? $"w{i}." : $"W{i}"));

        var held = PassageCutter.Cut(text, new TextSpan(0, text.Length), PassageKind.Text, null).SelectMany(p => p.Text.Split(' ')).ToHashSet();

        Assert.Superset(text.Split(' ').ToHashSet(), held);
    }

    [Fact]
    public void A_sentence_beyond_the_limit_is_cut_at_a_word()
    {
        var text = string.Join(' ', Enumerable.Range(1, 400).Select(i => $"w{i}"));

        var passages = PassageCutter.Cut(text, new TextSpan(0, text.Length), PassageKind.Text, null).ToList();

        Assert.Equal([150, 150, 100], passages.Select(p => p.Text.Split(' ').Length));
        Assert.Equal(text, string.Join(' ', passages.Select(p => p.Text)));
    }

    [Fact]
    public void White_space_alone_gives_no_passage() =>
        Assert.Empty(PassageCutter.Cut(" \n ", new TextSpan(0, 3), PassageKind.Text, null));

    [Theory]
    [InlineData("Seen by Dr. Lee. She agreed.", "Seen by Dr. Lee.|She agreed.")]
    [InlineData("Pain is 0.5 of 10. It is less.", "Pain is 0.5 of 10.|It is less.")]
    [InlineData("Injection at L4-5. The request is denied.", "Injection at L4-5.|The request is denied.")]
    [InlineData("Drugs, e.g. Norco, were tried. See No. 3 below.", "Drugs, e.g. Norco, were tried.|See No. 3 below.")]
    [InlineData("No. The guideline says so.", "No.|The guideline says so.")]
    [InlineData("He said \"it hurts.\" Then he left!", "He said \"it hurts.\"|Then he left!")]
    [InlineData("J. Smith et al. 2004 is cited. Is it? Yes", "J. Smith et al. 2004 is cited.|Is it?|Yes")]
    public void Sentences_end_where_a_reader_would_end_them(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text).Select(s => s.In(text))));

    [Fact]
    public void Rationales_come_first_by_decision_then_the_summary()
    {
        var passages = Fixture.Letter(Fixture.Paired).Passages;

        Assert.Equal([1, 2, 3, null], passages.Select(p => p.DecisionOrdinal));
        Assert.Equal(PassageKind.Summary, passages[^1].Kind);
    }
}
