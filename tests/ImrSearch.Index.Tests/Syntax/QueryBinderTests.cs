using System.Globalization;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Tests.Syntax;

/// <summary>What query text comes to, as the bound query prints itself.</summary>
public class QueryBinderTests
{
    private static readonly IndexSchema Schema = new(EnglishAnalyzer.Instance, ["body", "title"], ["colour"], ["size", "day"]) { DateFields = ["day"] };
    private static readonly QueryParser Parser = new("title", "colour", "size", "day");
    private static readonly QueryBinder Binder = new(Schema, "body", missingValue: "not stated");

    [Theory]
    [InlineData("cats and dogs", "+body:cat +body:dog")]
    [InlineData("cats OR dogs", "body:cat body:dog")]
    [InlineData("+cats OR dogs", "+body:cat body:dog")]
    [InlineData("cats (dogs OR birds)", "+body:cat +(body:dog body:bird)")]
    [InlineData("A4-5", "body:\"a4 5\"")]
    [InlineData("\"the cat's war of dogs\"~2", "body:\"cat war ? dog\"~2")]
    [InlineData("cats^2 dogs^0.5", "+(body:cat)^2 +(body:dog)^0.5")]
    [InlineData("Cat* W?m *x* Ctas~1", "+body:cat* +body:w?m +body:*x* +body:cta~1")]
    [InlineData("*", "*:*")]

    // Other fields are conditions on the group, and so is an exclusion.
    [InlineData("title:dogs", "title:dog")]
    [InlineData("cats title:dogs", "+body:cat #some document of the group: (title:dog)")]
    [InlineData("title:(cats dogs)", "+title:cat +title:dog")]
    [InlineData("title:*", "title:*")]
    [InlineData("-cats", "#*:* -some document of the group: (body:cat)")]
    [InlineData("cats -title:dogs", "+body:cat -some document of the group: (title:dog)")]

    // Keyword fields.
    [InlineData("colour:\"dark blue\"", "colour:(\"dark blue\")")]
    [InlineData("colour:(red OR \"Not Stated\")", "colour:(\"red\") colour:(no value)")]
    [InlineData("colour:re*", "colour:\"re\"*")]
    [InlineData("colour:*", "colour:[* TO *]")]
    [InlineData("colour:[a TO c} OR colour:{* TO \"x y\"]", "colour:[a TO c} colour:{* TO x y]")]

    // Number fields.
    [InlineData("size:7", "size:[7 TO 7]")]
    [InlineData("size:\"-7\"", "size:[-7 TO -7]")]
    [InlineData("size:[-3 TO 5]", "size:[-3 TO 5]")]
    [InlineData("size:{3 TO 5}", "size:[4 TO 4]")]
    [InlineData("size:{3 TO *]", "size:[4 TO 9223372036854775807]")]
    [InlineData("size:*", "size:[-9223372036854775808 TO 9223372036854775807]")]
    [InlineData("cats -size:7", "+body:cat -some document of the group: (size:[7 TO 7])")]
    [InlineData("size:\"not stated\"", "#*:* -size:[-9223372036854775808 TO 9223372036854775807]")]
    public void Means_what_it_says(string text, string bound) => Assert.Equal(bound, Bind(text)?.ToString());

    [Theory]
    [InlineData("cats dogs", "body:cat body:dog")]
    [InlineData("cats^2 dogs", "(body:cat)^2 body:dog")]
    [InlineData("cat* dogs d?g cta~1", "body:cat* body:dog body:d?g body:cta~1")]
    [InlineData("cats \"big dogs\"", "body:cat +body:\"big dog\"")]
    public void Any_word_makes_every_kind_of_word_optional(string text, string bound)
    {
        var query = Binder.Bind(Parser.Parse(text).Query!, anyWord: true).Query!.ToString()!;
        Assert.Equal(bound, query.Split(" ~", 2)[0].TrimEnd());
    }

    [Theory]
    [InlineData("day:2016-02-29", "2016-02-29", "2016-02-29")]
    [InlineData("day:2016-2", "2016-02-01", "2016-02-29")]
    [InlineData("day:2016", "2016-01-01", "2016-12-31")]
    [InlineData("day:[2014 TO 2016-05]", "2014-01-01", "2016-05-31")]
    [InlineData("day:{2014 TO 2016}", "2015-01-01", "2015-12-31")]
    [InlineData("day:{2014-03-31 TO 2016-01-01}", "2014-04-01", "2015-12-31")]
    public void Dates_may_leave_out_day_and_month(string text, string first, string last)
    {
        var range = Assert.IsType<NumberRangeQuery>(Bind(text));
        Assert.Equal((Day(first), Day(last)), (range.Low, range.High));

        static long Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
    }

    [Theory]
    [InlineData("cats dogs", "body:cat body:dog")]
    [InlineData("cats \"big dogs\" -birds", "(body:cat +body:\"big dog\" -some document of the group: (body:bird))~1")]
    [InlineData("A4-5 x", "body:a4 body:5 body:x")]
    public void With_any_word_single_words_are_optional(string text, string bound)
    {
        var query = Binder.Bind(Parser.Parse(text).Query!, anyWord: true).Query as BooleanQuery;
        Assert.NotNull(query);
        Assert.Equal(bound, query.MinimumShouldMatch == 1 ? $"({query})~1" : $"{query}");
    }

    [Theory]
    [InlineData("the of")]
    [InlineData("title:the")]
    public void Stop_words_alone_ask_for_nothing(string text) => Assert.Null(Bind(text));

    [Theory]
    [InlineData("cats title:[a TO b]", 11, 8, "does not work on the words of title")]
    [InlineData("x colour:ct?s", 9, 4, "works on text, not on colour")]
    [InlineData("x (colour:ctas~1^2)", 10, 8, "works on text, not on colour")]
    [InlineData("colour:[red TO blue]", 7, 13, "wrong way round")]
    [InlineData("size:big", 5, 3, "\"big\" is no whole number")]
    [InlineData("size:[1 TO x]", 5, 8, "\"x\" is no whole number")]
    [InlineData("size:[5 TO 3]", 5, 8, "size:[3 TO 5]")]
    [InlineData("size:1*", 5, 2, "works on text, not on size")]
    [InlineData("a day:2016-13", 6, 7, "2016-05-31")]
    [InlineData("day:\"May 2016\"", 4, 10, "is no date")]
    [InlineData("day:[2016 TO 2015]", 4, 14, "day:[2015 TO 2016]")]
    public void Says_where_and_why_it_cannot_be_carried_out(string text, int position, int length, string reason)
    {
        var parsed = Parser.Parse(text);
        Assert.Null(parsed.Error);
        var bound = Binder.Bind(parsed.Query!);
        Assert.Null(bound.Query);
        Assert.NotNull(bound.Error);
        Assert.Contains(reason, bound.Error.Reason, StringComparison.Ordinal);
        Assert.Equal((position, length), (bound.Error.Position, bound.Error.Length));
    }

    [Fact]
    public void A_part_without_a_place_is_measured_as_it_prints()
    {
        var node = new FieldNode("size", new WordNode("big"));
        var error = Binder.Bind(node).Error;
        Assert.NotNull(error);
        Assert.Equal((0, node.ToString().Length), (error.Position, error.Length));
    }

    [Fact]
    public void Any_text_is_bound_or_answered_and_never_throws()
    {
        var seed = Random.Shared.Next();
        var queries = new RandomQueries(seed);
        var schema = new IndexSchema(EnglishAnalyzer.Instance, ["body", "item"], ["rationale"], ["year"]) { DateFields = ["year"] };
        var parser = new QueryParser(RandomQueries.Fields);
        var binder = new QueryBinder(schema, "body", "x");
        for (var round = 0; round < 5_000; round++)
        {
            var text = round % 2 == 0 ? queries.Text() : queries.Tree(3).ToString();
            if (parser.Parse(text).Query is { } query)
            {
                foreach (var anyWord in new[] { false, true })
                {
                    var bound = binder.Bind(query, anyWord);
                    Assert.True(bound.Query is null || bound.Query.ToString().Length > 0, $"seed {seed}: {text}");
                    Assert.True(bound.Error is not { } error || (error.Position >= 0 && error.Length > 0 && error.Position + error.Length <= text.Length), $"seed {seed}: {text}: {bound.Error}");
                }
            }
        }
    }

    private static Query? Bind(string text)
    {
        var bound = Binder.Bind(Parser.Parse(text).Query!);
        Assert.Null(bound.Error);
        return bound.Query;
    }
}
