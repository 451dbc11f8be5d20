using System.Text.Json;

namespace ImrSearch.Cli.Tests;

public sealed class SearchCommandTests(SampleData samples) : IClassFixture<SampleData>
{
    private Task<CliRun> Search(params string[] args) => CliRun.Of(["search", .. args, "--data", samples.Data]);

    [Fact]
    public async Task Json_holds_every_field_of_the_contract()
    {
        var run = await Search("medical", "--facet", "outcome", "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(
            ["mode", "expanded", "total", "outcomes", "hits", "facets", "milliseconds"],
            run.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("hybrid", run.Json.GetProperty("mode").GetString());
        Assert.Equal(["decisions", "letters", "passages"], run.Json.GetProperty("total").EnumerateObject().Select(member => member.Name));
        var hit = run.Json.GetProperty("hits")[0];
        Assert.Equal(
            ["decision", "item", "outcome", "category", "subcategory", "decisionDate", "score", "passages"],
            hit.EnumerateObject().Select(member => member.Name));
        Assert.Matches(@"^[A-Z0-9-]+#\d+$", hit.GetProperty("decision").GetString());
    }

    [Fact]
    public async Task Explain_shows_the_arithmetic_of_each_score()
    {
        var json = await Search("medical", "--mode", "keyword", "--explain", "--top", "2", "--json");
        Assert.All(json.Json.GetProperty("hits").EnumerateArray(), hit => Assert.StartsWith(
            $"{hit.GetProperty("score")} = score of body:medic, product of:\n  ", hit.GetProperty("explanation").GetString(), StringComparison.Ordinal));

        var text = await Search("medical", "--mode", "keyword", "--explain", "--top", "1");
        Assert.Contains("   |   ", text.Out, StringComparison.Ordinal);
        Assert.Contains("avgdl", text.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("avgdl", (await Search("medical", "--top", "1")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_word_is_answered_with_the_right_one_and_what_it_finds()
    {
        var right = await Search("necessary", "--mode", "keyword", "--json");
        var wrong = await Search("neccessary", "--mode", "keyword", "--json");
        Assert.Equal(0, Total(wrong));
        var better = wrong.Json.GetProperty("didYouMean");
        Assert.Equal(("necessary", Total(right)), (better.GetProperty("query").GetString(), better.GetProperty("decisions").GetInt32()));
        Assert.False(right.Json.TryGetProperty("didYouMean", out _));
        Assert.Contains($"Did you mean: necessary ({Total(right):N0} decisions)", (await Search("neccessary", "--mode", "keyword")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_types_are_counted_as_a_tree()
    {
        var json = await Search("", "--facet", "itemType", "--facet", "category", "--facet", "subcategory", "--json");
        var tree = Counts(json.Json, "itemType");
        Assert.Equal(Counts(json.Json, "category").Order(), tree.Where(count => !count.Value.Contains('>')).Order());
        Assert.Equal(
            Counts(json.Json, "subcategory").Where(count => count.Value != "Not stated").Sum(count => count.Count),
            tree.Where(count => count.Value.Contains('>')).Sum(count => count.Count));

        var lines = (await Search("", "--facet", "itemType", "--top", "0")).Lines.Select(line => line.TrimEnd()).ToList();
        var (category, subcategory) = (tree[0].Value, tree[1].Value.Split(" > ")[^1]);
        var at = lines.FindIndex(line => line.EndsWith($"{tree[0].Count}  {category}", StringComparison.Ordinal));
        Assert.EndsWith($"{tree[1].Count}    {subcategory}", lines[at + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Highlights_cover_the_words_that_were_searched()
    {
        var run = await Search("rationale:necessary", "--json");

        var passage = run.Json.GetProperty("hits")[0].GetProperty("passages")[0];
        var text = passage.GetProperty("text").GetString()!;
        var spans = passage.GetProperty("highlights").EnumerateArray().ToList();
        Assert.NotEmpty(spans);
        Assert.All(spans, span => Assert.StartsWith("necess", text[span[0].GetInt32()..span[1].GetInt32()], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Hits_total_outcomes_and_facet_counts_come_from_one_set()
    {
        var run = await Search("necessary", "--filter", "outcome=Overturned", "--facet", "category", "--top", "1000", "--json");

        var total = run.Json.GetProperty("total").GetProperty("decisions").GetInt32();
        Assert.True(total > 0);
        Assert.Equal(total, run.Json.GetProperty("hits").GetArrayLength());
        Assert.All(run.Json.GetProperty("hits").EnumerateArray(), hit => Assert.Equal("Overturned", hit.GetProperty("outcome").GetString()));
        Assert.Equal(total, run.Json.GetProperty("outcomes").GetProperty("Overturned").GetInt32());
        Assert.Equal(total, Counts(run.Json, "category").Sum(count => count.Count));
    }

    [Fact]
    public async Task A_filtered_field_keeps_counting_its_other_values()
    {
        var free = await Search("necessary", "--mode", "keyword", "--facet", "outcome", "--json");
        var filtered = await Search("necessary", "--mode", "keyword", "--facet", "outcome", "--filter", "outcome=Overturned", "--json");

        Assert.Equal(Counts(free.Json, "outcome"), Counts(filtered.Json, "outcome"));
    }

    [Fact]
    public async Task By_meaning_too_other_values_keep_their_counts_and_the_chosen_one_is_the_total()
    {
        foreach (var mode in new[] { "hybrid", "meaning" })
        {
            var free = Counts((await Search("necessary", "--mode", mode, "--facet", "outcome", "--json")).Json, "outcome").ToDictionary(count => count.Value, count => count.Count);
            var filtered = await Search("necessary", "--mode", mode, "--facet", "outcome", "--filter", "outcome=Overturned", "--json");
            var counts = Counts(filtered.Json, "outcome").ToDictionary(count => count.Value, count => count.Count);
            Assert.Equal(Total(filtered), counts["Overturned"]);
            Assert.True(counts["Overturned"] >= free["Overturned"], mode);
            Assert.Equal(free["Upheld"], counts["Upheld"]);
        }
    }

    [Fact]
    public async Task A_misspelt_word_is_mended_where_meaning_counts_and_said()
    {
        var run = await Search("neccessary", "--json");
        Assert.Contains(run.Json.GetProperty("expanded").EnumerateArray(), added => added.GetString() == "neccessary → necessary");
        Assert.Contains("Other names looked for: neccessary → necessary", (await Search("neccessary")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_one_field_add_up()
    {
        var upheld = await Search("", "--filter", "outcome=Upheld", "--json");
        var overturned = await Search("", "--filter", "outcome=Overturned", "--json");
        var both = await Search("", "--filter", "outcome=upheld", "--filter", "outcome=overturned", "--json");

        Assert.Equal(Total(upheld) + Total(overturned), Total(both));
    }

    [Theory]
    [InlineData("\"((AND")]
    [InlineData("(norco")]
    [InlineData("year:[2015 TO")]
    public async Task A_query_that_cannot_be_parsed_is_answered_with_position_and_reason(string query)
    {
        var run = await Search(query, "--json");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("position", run.Error, StringComparison.Ordinal);
        var error = run.Json.GetProperty("error");
        Assert.InRange(error.GetProperty("position").GetInt32(), 0, query.Length);
        Assert.NotEmpty(error.GetProperty("reason").GetString()!);
    }

    [Theory]
    [InlineData("--filter", "outcome")]
    [InlineData("--filter", "colour=red")]
    [InlineData("--facet", "colour")]
    [InlineData("--top", "many")]
    [InlineData("--top", "-1")]
    [InlineData("--sort", "sideways")]
    [InlineData("--sort", "7")]
    [InlineData("--mode", "1")]
    public async Task Wrong_options_are_refused_with_exit_code_2(string option, string value)
    {
        var run = await Search("norco", option, value);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains(value.Split('=')[0], run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hybrid")]
    [InlineData("meaning")]
    public async Task A_mode_that_looks_for_meaning_answers_under_its_name(string mode)
    {
        var run = await Search("norco", "--mode", mode, "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(mode, run.Json.GetProperty("mode").GetString());
        Assert.True(Total(run) > 0);
    }

    [Fact]
    public async Task A_mistyped_data_folder_is_a_failure_and_is_not_made()
    {
        var typo = Path.Combine(samples.Data, "..", "typo");

        var run = await CliRun.Of("search", "norco", "--data", typo);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("import", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(typo));
    }

    [Fact]
    public async Task Newest_lists_later_decisions_first()
    {
        var run = await Search("", "--sort", "newest", "--top", "50", "--json");

        var dates = run.Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("decisionDate").GetString()).Where(date => date is not null).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task Text_for_people_names_the_unit_of_its_total()
    {
        var run = await Search("necessary");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"^[\d,]+ decisions in [\d,]+ letters\.", run.Out);
    }

    private static int Total(CliRun run) => run.Json.GetProperty("total").GetProperty("decisions").GetInt32();

    private static List<(string Value, int Count)> Counts(JsonElement answer, string field) =>
    [
        .. answer.GetProperty("facets").GetProperty(field).EnumerateArray()
            .Select(count => (count.GetProperty("value").GetString()!, count.GetProperty("count").GetInt32())),
    ];
}
