using System.Text.Json;
using ImrSearch.Testing;

namespace ImrSearch.Cli.Tests;

public sealed class SimilarCommandTests(SampleData samples) : IClassFixture<SampleData>
{
    private static readonly string[] HitFields = ["decision", "item", "outcome", "category", "subcategory", "decisionDate", "score", "passages"];

    private Task<CliRun> Similar(params string[] args) => CliRun.Of(["similar", .. args, "--data", samples.Data]);

    [Fact]
    public async Task Json_begins_with_every_field_of_the_contract()
    {
        var decision = await AnyDecisionAsync();

        var run = await Similar(decision, "--top", "12", "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["decision", "outcomes", "hits", "twins"], Names(run.Json).Take(4));
        Assert.Equal(decision, run.Json.GetProperty("decision").GetString());
        var hits = run.Json.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(12, hits.Count);
        Assert.All(hits, hit => Assert.Equal([.. HitFields, "likeness", "reasons", "copies"], Names(hit)));
        Assert.Equal(12, run.Json.GetProperty("outcomes").EnumerateObject().Sum(outcome => outcome.Value.GetInt32()));
        var share = run.Json.GetProperty("share");
        Assert.Equal(["n", "overturned", "rate", "low", "high"], Names(share));
        Assert.InRange(share.GetProperty("rate").GetDouble(), share.GetProperty("low").GetDouble(), share.GetProperty("high").GetDouble());
        Assert.Equal(["scope", "share"], Names(run.Json.GetProperty("baseline")));
        Assert.DoesNotContain(hits, hit => hit.GetProperty("decision").GetString()!.StartsWith(decision.Split('#')[0] + "#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twins_tell_what_differs_and_have_the_other_outcome()
    {
        // Among two hundred letters some request was decided both ways.
        foreach (var decision in await DecisionsAsync("outcome=Overturned"))
        {
            var json = (await Similar(decision, "--json")).Json;
            var twins = json.GetProperty("twins").EnumerateArray().ToList();
            if (twins.Count == 0)
            {
                continue;
            }

            Assert.All(twins, twin =>
            {
                Assert.Equal([.. HitFields, "likeness", "reasons", "copies", "differences", "onlyHere", "onlyThere"], Names(twin));
                Assert.Equal("Upheld", twin.GetProperty("outcome").GetString());
                Assert.All(twin.GetProperty("differences").EnumerateArray(), difference => Assert.Equal(["field", "here", "there"], Names(difference)));
            });
            Assert.Contains("Twins: like requests, decided the other way", (await Similar(decision)).Out, StringComparison.Ordinal);
            return;
        }

        Assert.Fail("No decision of the samples has a twin.");
    }

    [Fact]
    public async Task Text_for_people_says_how_many_and_against_what()
    {
        var run = await Similar(await AnyDecisionAsync(), "--top", "5");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"(?m)^5 decisions: \d+ ", run.Out);
        Assert.Matches(@"(?m)^Overturned: \d+ of 5 decisions, .*95 % interval.*To compare: .* of [\d,]+ decisions", run.Out);
        Assert.Contains("likeness ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_taken_from_a_file_or_from_standard_input()
    {
        using var folder = new TempFolder();
        const string Text = "Norco 10/325mg #120\nNo functional improvement is documented.";
        var file = folder.Write("request.txt", Text);

        var ofFile = await Similar("--text", file, "--top", "3", "--json");
        var ofInput = await CliRun.WithInput(Text, "similar", "--text", "-", "--top", "3", "--json", "--data", samples.Data);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (ofFile.Code, ofInput.Code));
        Assert.Equal(ofFile.Out, ofInput.Out);
        Assert.Equal(JsonValueKind.Null, ofFile.Json.GetProperty("decision").ValueKind);
        Assert.Equal(3, ofFile.Json.GetProperty("hits").GetArrayLength());
        Assert.Contains("same drug", ofFile.Json.GetProperty("hits")[0].GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_told_with_the_exit_code_for_it()
    {
        var decision = await AnyDecisionAsync();

        Assert.Equal(ExitCode.WrongUsage, (await Similar()).Code);
        Assert.Equal(ExitCode.WrongUsage, (await Similar(decision, "--text", "-")).Code);
        Assert.Equal(ExitCode.WrongUsage, (await Similar("--text", "nowhere.txt")).Code);
        Assert.Equal(ExitCode.WrongUsage, (await Similar(decision, "--top", "-1")).Code);
        Assert.Equal(ExitCode.WrongUsage, (await Similar(decision, "--filter", "colour=red")).Code);
        var missing = await Similar("CM99-0000000#1");
        Assert.Equal(ExitCode.WrongUsage, missing.Code);
        Assert.Contains("There is no decision CM99-0000000#1", missing.Error, StringComparison.Ordinal);
        var empty = await Similar("--text", "-");
        Assert.Equal(ExitCode.WrongUsage, empty.Code);
        Assert.Contains("The text is empty", empty.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);

    private async Task<string> AnyDecisionAsync() => (await DecisionsAsync("category=Pharmaceuticals"))[0];

    private async Task<List<string>> DecisionsAsync(string filter)
    {
        var run = await CliRun.Of("search", "", "--filter", filter, "--top", "40", "--json", "--data", samples.Data);
        return [.. run.Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("decision").GetString()!)];
    }
}
