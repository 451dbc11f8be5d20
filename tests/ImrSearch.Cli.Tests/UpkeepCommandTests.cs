using System.Text.Json;
using ImrSearch.Testing;

namespace ImrSearch.Cli.Tests;

public sealed class UpkeepCommandTests(SampleData samples) : IClassFixture<SampleData>
{
    private Task<CliRun> Run(params string[] args) => CliRun.Of([.. args, "--data", samples.Data]);

    [Fact]
    public async Task Status_counts_the_samples()
    {
        var status = (await Run("status", "--json")).Json;

        Assert.Equal(SampleData.Letters, status.GetProperty("letters").GetInt32());
        Assert.Equal(SampleData.Letters, status.GetProperty("samples").GetInt32());
        Assert.Equal(status.GetProperty("catalogueChange").GetInt64(), status.GetProperty("index").GetProperty("appliedChange").GetInt64());
    }

    [Fact]
    public async Task A_sound_folder_verifies()
    {
        var run = await Run("verify", "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(SampleData.Letters, run.Json.GetProperty("letters").GetInt32());
        Assert.Equal(0, run.Json.GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public async Task A_lost_original_is_found_by_verify()
    {
        using var folder = new TempFolder();
        await CliRun.Of("samples", "--count", "3", "--out", folder.File("letters"));
        await CliRun.Of("import", folder.File("letters"), "--data", folder.File("data"));
        File.Delete(Directory.EnumerateFiles(folder.File("data/originals"), "*", SearchOption.AllDirectories).First());

        var run = await CliRun.Of("verify", "--data", folder.File("data"), "--json");

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Equal(1, run.Json.GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public async Task A_damaged_index_is_reported_by_verify_and_mended_by_the_next_search()
    {
        using var folder = new TempFolder();
        await CliRun.Of("samples", "--count", "5", "--out", folder.File("letters"));
        await CliRun.Of("import", folder.File("letters"), "--data", folder.File("data"));
        var before = await CliRun.Of("search", "", "--data", folder.File("data"), "--json");
        foreach (var file in Directory.EnumerateFiles(folder.File("data/search")).Where(file => new FileInfo(file).Length > 100))
        {
            using var damaged = File.OpenWrite(file);
            damaged.Write("damaged!"u8);
        }

        var verify = await CliRun.Of("verify", "--data", folder.File("data"));
        var after = await CliRun.Of("search", "", "--data", folder.File("data"), "--json");

        Assert.Equal(ExitCode.Failed, verify.Code);
        Assert.Contains("rebuild", verify.Error, StringComparison.Ordinal);
        Assert.Equal(WithoutTime(before), WithoutTime(after));
        Assert.Contains("damaged", after.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_index_comes_back_with_the_same_answers()
    {
        using var folder = new TempFolder();
        await CliRun.Of("samples", "--count", "40", "--out", folder.File("letters"));
        await CliRun.Of("import", folder.File("letters"), "--data", folder.File("data"));
        var before = await CliRun.Of("search", "necessary", "--facet", "category", "--json", "--data", folder.File("data"));
        Directory.Delete(folder.File("data/search"), recursive: true);

        var rebuilt = await CliRun.Of("rebuild", "--json", "--data", folder.File("data"));
        var after = await CliRun.Of("search", "necessary", "--facet", "category", "--json", "--data", folder.File("data"));

        Assert.Equal(40, rebuilt.Json.GetProperty("letters").GetInt32());
        Assert.Equal(WithoutTime(before), WithoutTime(after));
    }

    [Fact]
    public async Task Letters_are_listed_one_a_line()
    {
        var text = await Run("letters");
        var lines = await Run("letters", "--jsonl");
        var document = await Run("letters", "--json");

        Assert.Equal(SampleData.Letters, text.Lines.Length);
        Assert.Equal(SampleData.Letters, lines.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()).Distinct().Count());
        Assert.Equal(SampleData.Letters, document.Json.GetArrayLength());
    }

    [Fact]
    public async Task Topics_give_a_run_file()
    {
        using var folder = new TempFolder();
        var topics = folder.Write("topics.jsonl", """
            {"id":"a","style":"keyword","query":"physical therapy sessions","relevant":{}}

            {"id":"b","query":"why was it denied?"}
            """);

        var run = await Run("topics", topics);

        Assert.Equal(ExitCode.Done, run.Code);
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "b"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.InRange(lines[0].GetProperty("hits").GetArrayLength(), 1, 100);
    }

    [Theory]
    [InlineData("norco")]
    [InlineData("{\"id\":null,\"query\":null}")]
    [InlineData("[]")]
    public async Task A_file_that_is_no_topics_file_is_refused_with_its_line(string second)
    {
        using var folder = new TempFolder();

        var run = await Run("topics", folder.Write("topics.jsonl", $"{{\"id\":\"a\",\"query\":\"norco\"}}\n{second}\n"));

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }

    private static string WithoutTime(CliRun run) =>
        JsonSerializer.Serialize(run.Json.EnumerateObject().Where(member => member.Name != "milliseconds").ToDictionary(member => member.Name, member => member.Value));
}
