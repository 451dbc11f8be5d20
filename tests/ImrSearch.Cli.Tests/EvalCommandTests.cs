using ImrSearch.Testing;

namespace ImrSearch.Cli.Tests;

public sealed class EvalCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public EvalCommandTests()
    {
        _folder.Write("c/docs.jsonl", "{\"id\":\"d1\",\"text\":\"a knee brace\"}\n{\"id\":\"d2\",\"text\":\"an opioid\"}\n");
        _folder.Write("c/queries.tsv", "q1\tbrace for a knee?\nq2\topioid\nq3\tunjudged\n");
        _folder.Write("c/qrels.tsv", "q1\td1\t1\nq2\td1\t1\n");
    }

    private Task<CliRun> Eval(params string[] args) => CliRun.Of(["eval", _folder.File("c"), .. args]);

    [Fact]
    public async Task Json_holds_the_fields_of_the_contract()
    {
        var run = await Eval("--mode", "keyword", "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(
            ["collection", "mode", "queries", "ndcg10", "map", "recall100", "p10"],
            run.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("c", run.Json.GetProperty("collection").GetString());
        Assert.Equal("keyword", run.Json.GetProperty("mode").GetString());
        Assert.Equal(2, run.Json.GetProperty("queries").GetInt32());
        Assert.Equal(0.5, run.Json.GetProperty("ndcg10").GetDouble());
        Assert.Contains("1 of 3 queries have no relevant document", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_modes_are_a_table_for_people_and_a_list_as_json()
    {
        var text = await Eval("--mode", "all");
        Assert.Equal(ExitCode.Done, text.Code);
        foreach (var word in new[] { "nDCG@10", "keyword", "hybrid", "meaning" })
        {
            Assert.Contains(word, text.Out, StringComparison.Ordinal);
        }

        var json = await Eval("--mode", "hybrid", "--mode", "Keyword", "--mode", "hybrid", "--json");
        Assert.Equal(["hybrid", "keyword"], json.Json.EnumerateArray().Select(report => report.GetProperty("mode").GetString()));
    }

    [Fact]
    public async Task A_run_file_is_written_for_one_mode()
    {
        var file = _folder.File("run.txt");

        Assert.Equal(ExitCode.Done, (await Eval("--mode", "keyword", "--run", file)).Code);
        Assert.Equal(2, (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Length);
        Assert.Equal(ExitCode.WrongUsage, (await Eval("--mode", "all", "--run", file)).Code);
    }

    [Fact]
    public async Task Judgements_of_what_there_is_not_are_problems()
    {
        _folder.Write("c/qrels.tsv", "q1\td1\t1\nq1\tgone\t1\n");

        var run = await Eval("--mode", "keyword", "--json");

        Assert.Equal(ExitCode.DoneWithProblems, run.Code);
        Assert.Contains("line 2: there is no document gone", run.Error, StringComparison.Ordinal);
        Assert.Equal(0.5, run.Json.GetProperty("map").GetDouble());
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_nothing_is_printed()
    {
        _folder.Write("c/queries.tsv", "q1\tknee\nq2\n");
        var wrong = await Eval("--mode", "keyword", "--json");
        Assert.Equal(ExitCode.Failed, wrong.Code);
        Assert.Contains("queries.tsv line 2", wrong.Error, StringComparison.Ordinal);
        Assert.Equal("", wrong.Out);

        Assert.Equal(ExitCode.WrongUsage, (await CliRun.Of("eval", _folder.File("nowhere"))).Code);
        Assert.Equal(ExitCode.WrongUsage, (await Eval("--mode", "both")).Code);
        Assert.Equal(ExitCode.WrongUsage, (await CliRun.Of("eval")).Code);
    }

    public void Dispose() => _folder.Dispose();
}
