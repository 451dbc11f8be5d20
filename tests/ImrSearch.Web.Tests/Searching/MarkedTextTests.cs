using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Tests.Searching;

public class MarkedTextTests
{
    [Fact]
    public void Spans_become_marked_pieces() =>
        Assert.Equal(
            [("the ", false), ("norco", true), (" was ", false), ("denied", true)],
            MarkedText.Pieces("the norco was denied", [new(4, 9), new(14, 20)]));

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(8, 400)]
    [InlineData(5, 2)]
    [InlineData(400, 500)]
    public void No_span_loses_or_repeats_text(int start, int end)
    {
        const string text = "some words of a letter";

        var pieces = MarkedText.Pieces(text, [new(2, 6), new(start, end), new(4, 9)]);

        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Fact]
    public void A_text_without_matches_is_one_piece() => Assert.Equal([("words", false)], MarkedText.Pieces("words", []));
}
