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
    public async Task Status_says_what_searches_by_meaning_rest_on()
    {
        var json = (await Run("status", "--json")).Json.GetProperty("index").GetProperty("meaning");
        var text = (await Run("status")).Out;

        Assert.StartsWith("lsa ", json.GetProperty("model").GetString(), StringComparison.Ordinal);
        Assert.True(json.GetProperty("vectors").GetInt64() > 0);
        Assert.Matches(@"Meaning +ready: [\d,]+ passages with a vector, learnt from [\d,]+ \(lsa ", text);
        Assert.Matches(@"Last import +\d{4}-\d\d-\d\d", text);
    }

    [Fact]
    public async Task Status_of_an_empty_folder_says_when_meaning_is_learnt()
    {
        using var folder = new TempFolder();

        var run = await CliRun.Of("status", "--data", folder.File("data"));

        Assert.Contains("at the end of the first import", run.Out, StringComparison.Ordinal);
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
    public async Task A_rebuild_reads_the_letters_again_and_says_what_became_of_them()
    {
        using var folder = new TempFolder();
        await CliRun.Of("samples", "--count", "12", "--out", folder.File("letters"));
        await CliRun.Of("import", folder.File("letters"), "--data", folder.File("data"));

        var whole = await CliRun.Of("rebuild", "--data", folder.File("data"), "--json");
        var index = await CliRun.Of("rebuild", "--index-only", "--data", folder.File("data"), "--json");
        var read = whole.Json.GetProperty("readAgain");

        Assert.Equal(ExitCode.Done, whole.Code);
        Assert.Equal((12, 0), (read.GetProperty("letters").GetInt32(), read.GetProperty("left").GetInt32()));
        Assert.Equal(read.GetProperty("decisionsBefore").GetInt32(), read.GetProperty("decisionsAfter").GetInt32());
        Assert.Equal(JsonValueKind.Null, index.Json.GetProperty("readAgain").ValueKind);
        Assert.Equal(whole.Json.GetProperty("decisions").GetInt32(), index.Json.GetProperty("decisions").GetInt32());

        var older = await CliRun.Of("rebuild", "--older", "--data", folder.File("data"), "--json");
        Assert.Equal((0, 12), (older.Json.GetProperty("readAgain").GetProperty("letters").GetInt32(), older.Json.GetProperty("letters").GetInt32()));

        File.Delete(Directory.EnumerateFiles(folder.File("data/originals"), "*", SearchOption.AllDirectories).First());
        var lost = await CliRun.Of("rebuild", "--data", folder.File("data"));
        Assert.Equal(ExitCode.DoneWithProblems, lost.Code);
        Assert.Contains("Read 11 letters again", lost.Out, StringComparison.Ordinal);
        Assert.Contains("1 letters stay as they were", lost.Out, StringComparison.Ordinal);
        Assert.Contains("Indexed 12 letters", lost.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_shown_with_its_facts_and_the_words_that_show_them()
    {
        var listed = (await Run("letters", "--jsonl")).Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .First(letter => letter.GetProperty("decisions").GetArrayLength() > 0);
        var id = listed.GetProperty("caseNumber").GetString()!;

        var text = await Run("letter", id.ToLowerInvariant());
        var json = (await Run("letter", id, "--json")).Json;

        Assert.Equal(ExitCode.Done, text.Code);
        Assert.Contains($"Case number                 \"{id}\"", text.Out, StringComparison.Ordinal);
        Assert.Contains(json.GetProperty("decisions")[0].GetProperty("item").GetString()!, text.Out, StringComparison.Ordinal);
        Assert.Equal(listed.GetRawText(), json.GetRawText());
        var fact = json.GetProperty("facts").EnumerateArray().Single(fact => fact.GetProperty("field").GetString() == "caseNumber");
        Assert.Equal((id, id, 1.0), (fact.GetProperty("value").GetString(), fact.GetProperty("words").GetString(), fact.GetProperty("confidence").GetDouble()));

        Assert.Equal(text.Out, (await Run("letter", $"{id}#1")).Out);
        Assert.Equal(2, (await Run("letter", " ")).Code);

        var unknown = await Run("letter", "CM99-9999999");
        Assert.Equal(ExitCode.Failed, unknown.Code);
        Assert.Contains("'imrsearch letters' lists", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_listed_by_kind_and_can_be_filtered_by_stage()
    {
        using var folder = new TempFolder();
        folder.Write("letters/note.txt", "Minutes of the garden club.");
        folder.Write("letters/empty.txt", "  ");
        await CliRun.Of("import", folder.File("letters"), "--data", folder.File("data"));

        var all = await CliRun.Of("problems", "--data", folder.File("data"));
        var read = await CliRun.Of("problems", "--stage", "Read", "--data", folder.File("data"), "--json");
        var review = await CliRun.Of("problems", "--stage", "review", "--data", folder.File("data"));
        var wrong = await CliRun.Of("problems", "--stage", "bad", "--data", folder.File("data"));

        Assert.Contains("Could not be read (1):", all.Out, StringComparison.Ordinal);
        Assert.Contains("Read as text only, or only in part (1):", all.Out, StringComparison.Ordinal);
        Assert.Equal("read", Assert.Single(read.Json.GetProperty("problems").EnumerateArray()).GetProperty("stage").GetString());
        Assert.Contains("No problems of the stage review.", review.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, wrong.Code);
        Assert.Contains("read|parse|duplicate|review", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_value_that_cannot_be_is_refused_with_those_that_can()
    {
        var run = await Run("search", "", "--filter", "outcome=won");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("Upheld, Overturned, PartiallyOverturned", run.Error, StringComparison.Ordinal);
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
