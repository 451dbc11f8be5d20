using ImrSearch.Letters;
using ImrSearch.Web.Reading;

namespace ImrSearch.Web.Tests.Reading;

public class LetterTextTests
{
    private const string Text = "Case Number: CM16-0000001\nNorco: Upheld\nDecision rationale: Not supported.";

    [Fact]
    public void Facts_become_named_pieces_and_no_character_is_lost()
    {
        var letter = Letter(Span("caseNumber", "CM16-0000001"), ("item", Of("Norco")), ("rationale", Of("Not supported.")));
        var text = new LetterText(letter);

        Assert.Equal(Text, Plain(text.Pieces));
        Assert.Equal(
            [("caseNumber", "CM16-0000001"), ("1-item", "Norco"), ("1-rationale", "Not supported.")],
            Named(text.Pieces).Select(piece => (piece.Name!, Plain([piece]))));
        Assert.Equal("text-1-item", text.Anchor(letter.Decisions[0].Facts[0]));
        Assert.Null(text.Anchor(new Fact("item", "", Of("Norco"))));
    }

    [Fact]
    public void Facts_within_others_and_at_the_same_place_are_all_reachable()
    {
        var letter = Letter(
            Span("caseNumber", "CM16-0000001"),
            ("drugs", Of("Norco")), ("outcome", Of("Upheld")), ("item", Of("Norco: Upheld")), ("category", Of("Norco")), ("drugs", Of("Norco")));
        var text = new LetterText(letter);

        Assert.Equal(Text, Plain(text.Pieces));
        var named = Named(text.Pieces).ToList();
        Assert.Equal(6, named.Count);
        Assert.All(letter.Decisions[0].Facts, fact => Assert.Equal(
            fact.Span.In(Text), Plain([Assert.Single(named, piece => LetterTextPiece.AnchorOf(piece.Name!) == text.Anchor(fact))])));
        Assert.Equal(["1-drugs", "1-outcome", "1-item", "1-category", "1-drugs-2"], letter.Decisions[0].Facts.Select(fact => text.Anchor(fact)!["text-".Length..]));
    }

    [Fact]
    public void Of_facts_that_overlap_the_later_goes_on_behind_the_earlier()
    {
        var letter = Letter(Span("caseNumber", "CM16-0000001"), ("item", Of("Norco: Upheld")), ("outcome", Of("Upheld\nDecision rationale")));
        var text = new LetterText(letter);

        Assert.Equal(Text, Plain(text.Pieces));
        Assert.Equal(
            [("1-item", false, "Norco: Upheld"), ("1-outcome", false, "Upheld"), ("1-outcome", true, "\nDecision rationale")],
            Named(text.Pieces).Skip(1).Select(piece => (piece.Name!, piece.Continues, Plain([piece]))));
    }

    [Fact]
    public void Any_facts_give_the_whole_text_and_each_its_words()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var spans = Enumerable.Range(0, random.Next(25)).Select(i => ($"f{i}", new TextSpan(random.Next(-3, Text.Length), random.Next(0, 30)))).ToArray();
            var letter = Letter(Span("caseNumber", "CM16-0000001"), spans);
            var text = new LetterText(letter);
            Assert.True(Plain(text.Pieces) == Text, $"Round {round} of seed {seed}.");
            foreach (var fact in letter.Decisions[0].Facts.Where(fact => text.Anchor(fact) is not null))
            {
                var pieces = Named(text.Pieces).Where(piece => LetterTextPiece.AnchorOf(piece.Name!) == text.Anchor(fact)).ToList();
                Assert.True(Plain(pieces) == fact.Span.In(Text) && !pieces[0].Continues && pieces.Skip(1).All(piece => piece.Continues), $"Round {round} of seed {seed}.");
            }
        }
    }

    [Fact]
    public void Spans_outside_the_text_are_passed_over()
    {
        var letter = Letter(("caseNumber", new TextSpan(-2, 5)), ("item", new TextSpan(10, 9999)), ("rationale", new TextSpan(3, 0)));
        var text = new LetterText(letter);

        Assert.Equal(Text, Assert.Single(text.Pieces).Text);
        Assert.Null(text.Anchor(letter.Facts[0]));
    }

    private static string Plain(IEnumerable<LetterTextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Text + Plain(piece.Parts)));

    private static IEnumerable<LetterTextPiece> Named(IEnumerable<LetterTextPiece> pieces) =>
        pieces.SelectMany(piece => Named(piece.Parts).Prepend(piece)).Where(piece => piece.Name is not null);

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
