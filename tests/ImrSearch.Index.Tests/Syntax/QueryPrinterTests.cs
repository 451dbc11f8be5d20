using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Tests.Syntax;

public class QueryPrinterTests
{
    private static readonly QueryParser Parser = new(RandomQueries.Fields);

    [Theory]
    [InlineData("a  AND b", "a b")]
    [InlineData("a b OR c", "a (b OR c)")]
    [InlineData("a b || +c NOT d", "a (b OR +c) -d")]
    [InlineData("a OR -b", "a OR (-b)")]
    [InlineData("“low back” ITEM:(x)", "\"low back\" item:x")]
    [InlineData("year:[2015 TO *} norko~ x*", "year:[2015 TO *} norko~2 x*")]
    [InlineData("* item:*", "*:* item:*")]
    [InlineData("\\OR 3:1 L4-5 pain? 6\" \\-x", "\\OR 3:1 L4-5 pain\\? 6\\\" \\-x")]
    [InlineData("(a b)^2 (10)^2 item:c^0.25", "(a b)^2 (10)^2 item:c^0.25")]
    public void Prints_a_query_with_its_grouping_made_plain(string text, string printed) =>
        Assert.Equal(printed, Parser.Parse(text).Query?.ToString());

    [Fact]
    public void Prints_a_mixture_that_only_code_can_make_as_a_choice_with_exclusions() =>
        Assert.Equal("(+a OR b) -c", new BooleanNode(
            new ClauseNode(ClauseKind.Must, new WordNode("a")),
            new ClauseNode(ClauseKind.Should, new WordNode("b")),
            new ClauseNode(ClauseKind.MustNot, new WordNode("c"))).ToString());

    [Fact]
    public void What_is_printed_parses_to_the_same_tree()
    {
        var seed = Random.Shared.Next();
        var queries = new RandomQueries(seed);
        for (var round = 0; round < 5_000; round++)
        {
            var tree = queries.Tree(4);
            var text = tree.ToString();
            var result = Parser.Parse(text);
            Assert.True(tree.Equals(result.Query), $"seed {seed}, round {round}: {text} came back as {result.Query} {result.Error}");
        }
    }

    [Fact]
    public void Any_text_gives_an_answer_and_what_is_understood_survives_printing()
    {
        var seed = Random.Shared.Next();
        var queries = new RandomQueries(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var text = queries.Text();
            var result = Parser.Parse(text);
            if (result.Error is { } error)
            {
                Assert.Null(result.Query);
                Assert.True(error.Position >= 0 && error.Length >= 0 && error.Position + error.Length <= text.Length, $"seed {seed}: {text}");
                Assert.NotEmpty(error.Reason);
            }
            else if (result.Query is { } query)
            {
                var again = Parser.Parse(query.ToString());
                Assert.True(query.Equals(again.Query), $"seed {seed}, round {round}: {text} → {query} → {again.Query} {again.Error}");
            }
        }
    }
}
