using ImrSearch.Letters;
using ImrSearch.Web.Reading;

namespace ImrSearch.Web.Tests.Reading;

public class LetterTextTests
{
    private const string Text = "Case Number: CM16-0000001\nNorco: Upheld\nDecision rationale: Not supported.";

    [Fact]
    public void Fields_become_named_pieces_and_no_character_is_lost()
    {
        var text = new LetterText(Letter(Span("caseNumber", "CM16-0000001"), ("item", Of("Norco")), ("rationale", Of("Not supported."))));

        Assert.Equal(Text, string.Concat(text.Pieces.Select(piece => piece.Text)));
        Assert.Equal(
            [("caseNumber", "CM16-0000001"), ("1-item", "Norco"), ("1-rationale", "Not supported.")],
            text.Pieces.Where(piece => piece.Name is not null).Select(piece => (piece.Name!, piece.Text)));
        Assert.True(text.Has("1-item"));
        Assert.False(text.Has("1-outcome"));
    }

    [Fact]
    public void Of_overlapping_spans_the_first_and_longest_is_kept()
    {
        var text = new LetterText(Letter(Span("caseNumber", "CM16-0000001"), ("item", Of("Norco: Upheld")), ("outcome", Of("Upheld")), ("alias", Of("Norco"))));

        Assert.Equal(Text, string.Concat(text.Pieces.Select(piece => piece.Text)));
        Assert.True(text.Has("1-item"));
        Assert.False(text.Has("1-outcome"));
    }

    [Fact]
    public void Spans_outside_the_text_are_passed_over()
    {
        var text = new LetterText(Letter(("caseNumber", new TextSpan(-2, 5)), ("item", new TextSpan(10, 9999)), ("rationale", new TextSpan(3, 0))));

        Assert.Equal([new LetterTextPiece(null, Text)], text.Pieces);
    }

    private static TextSpan Of(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static (string, TextSpan) Span(string name, string words) => (name, Of(words));

    private static Letter Letter((string Name, TextSpan Span) letter, params (string Name, TextSpan Span)[] decision) => new()
    {
        Family = LetterFamily.CaseNumber,
        Text = Text,
        Facts = [new Fact(letter.Name, "", letter.Span)],
        Decisions =
        [
            new Decision { Ordinal = 1, Item = "Norco", Outcome = Outcome.Upheld, Facts = [.. decision.Select(pair => new Fact(pair.Name, "", pair.Span))] },
        ],
    };
}
