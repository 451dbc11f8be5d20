using System.Text.Json;

namespace ImrSearch.Cli.Tests;

public sealed class StatsCommandTests(SampleData samples) : IClassFixture<SampleData>
{
    private Task<CliRun> Stats(params string[] args) => CliRun.Of(["stats", .. args, "--data", samples.Data]);

    [Fact]
    public async Task Json_holds_the_fields_of_the_contract_and_its_numbers_hang_together()
    {
        var run = await Stats("--by", "category", "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["unit", "total", "rows"], run.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("decision", run.Json.GetProperty("unit").GetString());
        var rows = Rows(run);
        Assert.All(rows, row =>
        {
            Assert.Equal(["value", "n", "overturned", "rate", "low", "high"], row.EnumerateObject().Select(member => member.Name));
            var (n, overturned, rate) = (row.GetProperty("n").GetInt32(), row.GetProperty("overturned").GetInt32(), row.GetProperty("rate").GetDouble());
            Assert.Equal((double)overturned / n, rate, 12);
            Assert.InRange(rate, row.GetProperty("low").GetDouble(), row.GetProperty("high").GetDouble());
        });
        Assert.Equal(run.Json.GetProperty("total").GetInt32(), rows.Sum(row => row.GetProperty("n").GetInt32()));
    }

    [Theory]
    [InlineData("keyword")]
    [InlineData("hybrid")]
    [InlineData("meaning")]
    public async Task Rows_are_counts_of_what_a_search_finds(string mode)
    {
        var stats = await Stats("necessary", "--by", "year", "--mode", mode, "--filter", "outcome=Overturned", "--json");
        var search = await CliRun.Of("search", "necessary", "--mode", mode, "--filter", "outcome=Overturned", "--facet", "year", "--top", "0", "--json", "--data", samples.Data);

        Assert.Equal(search.Json.GetProperty("total").GetProperty("decisions").GetInt32(), stats.Json.GetProperty("total").GetInt32());
        Assert.Equal(
            search.Json.GetProperty("facets").GetProperty("year").EnumerateArray().Select(count => (count.GetProperty("value").GetString(), count.GetProperty("count").GetInt32())).Order(),
            Rows(stats).Select(row => (row.GetProperty("value").GetString(), row.GetProperty("n").GetInt32())).Order());
        Assert.All(Rows(stats), row => Assert.Equal(1, row.GetProperty("rate").GetDouble()));
    }

    [Fact]
    public async Task Words_alone_are_counted_unless_another_mode_is_asked_for_which_is_cautioned_of()
    {
        var usual = await Stats("physical therapy", "--by", "category");
        var hybrid = await Stats("physical therapy", "--by", "category", "--mode", "hybrid");

        Assert.Equal((await Stats("physical therapy", "--by", "category", "--mode", "keyword")).Out, usual.Out);
        Assert.NotEqual(usual.Out, hybrid.Out);
        Assert.DoesNotContain("whatever they are about", usual.Out, StringComparison.Ordinal);
        Assert.Contains("whatever they are about", OnOneLine(hybrid), StringComparison.Ordinal);
        Assert.Contains("says nothing about chances", OnOneLine(await Stats("--by", "category", "--filter", "outcome=Upheld")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_filters_counts_and_is_searched_by_name_and_range()
    {
        var quarters = Rows(await Stats("--by", "quarter", "--json"));
        var (value, n) = (quarters[0].GetProperty("value").GetString()!, quarters[0].GetProperty("n").GetInt32());
        Assert.Matches(@"^20\d\d-Q[1-4]$", value);

        foreach (var query in new[] { $"quarter:{value}", $"quarter:\"{value}\"", $"quarter:[{value} TO {value}]" })
        {
            var found = await CliRun.Of("search", query, "--mode", "keyword", "--json", "--data", samples.Data);
            Assert.Equal(n, found.Json.GetProperty("total").GetProperty("decisions").GetInt32());
        }

        var filtered = await CliRun.Of("search", "", "--filter", $"quarter={value}", "--json", "--data", samples.Data);
        Assert.Equal(n, filtered.Json.GetProperty("total").GetProperty("decisions").GetInt32());
    }

    [Fact]
    public async Task Text_for_people_is_a_table_with_its_unit_and_its_warnings()
    {
        var run = await Stats("--by", "drug", "--top", "3");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"^[\d,]+ decisions\. All decisions\.", run.Out);
        Assert.Contains("95% interval", run.Out, StringComparison.Ordinal);
        Assert.Contains("All, each once", run.Out, StringComparison.Ordinal);
        Assert.Contains("more values; --top 0 lists all.", run.Out, StringComparison.Ordinal);
        Assert.Contains("A decision with several values of drug counts under each", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "colour")]
    [InlineData("--by", "category", "--filter", "colour=red")]
    [InlineData("--by", "category", "--mode", "guess")]
    public async Task Wrong_options_are_refused_with_exit_code_2(params string[] args)
    {
        var run = await Stats(["norco", .. args]);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Without_a_field_it_says_what_is_missing()
    {
        var run = await Stats("norco");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("--by", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_cannot_be_parsed_is_answered_with_position_and_reason()
    {
        var run = await Stats("((", "--by", "category", "--json");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.NotEmpty(run.Json.GetProperty("error").GetProperty("reason").GetString()!);
    }

    /// <summary>Long lines are broken at the terminal's width.</summary>
    private static string OnOneLine(CliRun run) => string.Join(' ', run.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<JsonElement> Rows(CliRun run) => [.. run.Json.GetProperty("rows").EnumerateArray()];
}
