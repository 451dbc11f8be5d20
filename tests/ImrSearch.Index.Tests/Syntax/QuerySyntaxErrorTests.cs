using System.Globalization;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Tests.Syntax;

public class QuerySyntaxErrorTests
{
    private static readonly QueryParser Parser = new("item", "year");

    [Theory]
    [InlineData("\"((AND", 0, 1, "quotation mark at character 1 is never closed")]
    [InlineData("back \"pain", 5, 1, "quotation mark at character 6 is never closed")]
    [InlineData("back “pain", 5, 1, "quotation mark at character 6 is never closed")]
    [InlineData("((AND", 2, 3, "AND at character 3 has nothing to search for before it")]
    [InlineData("(a b", 0, 1, "parenthesis at character 1 is never closed")]
    [InlineData("a (b (c)", 2, 1, "parenthesis at character 3 is never closed")]
    [InlineData("a (", 2, 1, "parenthesis at character 3 is never closed")]
    [InlineData("(a \"b", 3, 1, "quotation mark at character 4")]
    [InlineData("a )", 2, 1, "closing parenthesis at character 3 has no opening one")]
    [InlineData("(a)) b", 3, 1, "closing parenthesis at character 4 has no opening one")]
    [InlineData(") b", 0, 1, "closing parenthesis at character 1 has no opening one")]
    [InlineData("a ( , )", 2, 5, "parentheses at character 3 have no word in them")]
    [InlineData("AND pain", 0, 3, "AND at character 1 has nothing to search for before it")]
    [InlineData("pain OR", 5, 2, "OR at character 6 has nothing to search for after it")]
    [InlineData("a OR OR b", 2, 2, "OR at character 3 has nothing to search for after it")]
    [InlineData("(a AND) b", 3, 3, "AND at character 4 has nothing to search for after it")]
    [InlineData("a && || b", 2, 2, "&& at character 3 has nothing to search for after it")]
    [InlineData("pain NOT", 5, 3, "NOT at character 6 has nothing to search for after it")]
    [InlineData("a -\"\"", 2, 1, "- at character 3 has nothing to search for after it")]
    [InlineData("a OR ,", 2, 2, "OR at character 3 has nothing to search for after it")]
    [InlineData("titel:norco", 0, 5, "no field called \"titel\". The fields are: item, year.")]
    [InlineData("a titel:(norco)", 2, 5, "no field called \"titel\"")]
    [InlineData("norco item:", 6, 5, "\"item:\" has nothing to search for after it")]
    [InlineData("item: AND norco", 0, 5, "\"item:\" has nothing to search for after it")]
    [InlineData("item:, norco", 0, 5, "\"item:\" has nothing to search for after it")]
    [InlineData("item:\"\"", 0, 5, "\"item:\" has nothing to search for after it")]
    [InlineData("item:()", 5, 2, "parentheses at character 6 have no word in them")]
    [InlineData("year:[2015 TO", 5, 1, "range at character 6 is not complete")]
    [InlineData("year:[2015]", 5, 1, "range at character 6 is not complete")]
    [InlineData("year:[\"2015 TO 2017]", 5, 1, "range at character 6 is not complete")]
    [InlineData("year:{2015 2017}", 5, 1, "range at character 6 is not complete")]
    [InlineData("norco~3", 0, 7, "how many letters may be wrong: 0 to 2")]
    [InlineData("norco~0.8", 0, 9, "how many letters may be wrong: 0 to 2")]
    [InlineData("nor*o~1", 0, 7, "not both")]
    [InlineData("\"a b\"~99999999999", 0, 17, "at most 10,000")]
    public void Says_where_the_first_fault_is_and_what_it_is(string text, int position, int length, string reason)
    {
        var result = Parser.Parse(text);
        Assert.Null(result.Query);
        Assert.NotNull(result.Error);
        Assert.Contains(reason, result.Error.Reason, StringComparison.Ordinal);
        Assert.Equal((position, length), (result.Error.Position, result.Error.Length));
    }

    [Fact]
    public void Limits_length_words_and_depth()
    {
        AssertLimit(new string('a', QueryParser.MaxLength), new string('a', QueryParser.MaxLength + 1), "longer than 10,000 characters");
        AssertLimit(Repeat("a ", 1024), Repeat("a ", 1025), "more than 1,024 words");
        AssertLimit(Repeat("(", 50) + "a" + Repeat(")", 50), Repeat("(", 51) + "a" + Repeat(")", 51), "nested more than 50 deep");
        AssertLimit(Repeat("NOT ", 50) + "a", Repeat("NOT ", 51) + "a", "nested more than 50 deep");
        AssertLimit(Repeat("item:(", 25) + "a" + Repeat(")", 25), Repeat("item:(", 26) + "a" + Repeat(")", 26), "nested more than 50 deep");

        // Side by side is not nested.
        Assert.Null(Parser.Parse(Repeat("(-a) item:b ", 200)).Error);

        static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
    }

    private static void AssertLimit(string allowed, string refused, string reason)
    {
        Assert.Null(Parser.Parse(allowed).Error);
        var error = Parser.Parse(refused).Error;
        Assert.NotNull(error);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
        Assert.InRange(error.Position, 0, refused.Length);
    }

    [Fact]
    public void Numbers_in_reasons_do_not_follow_the_language_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture = other;
            Assert.Contains("10,000", Parser.Parse(new string('a', 10_001)).Error!.Reason, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
