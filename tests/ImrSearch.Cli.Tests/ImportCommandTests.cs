using ImrSearch.Testing;

namespace ImrSearch.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Data => _folder.File("data");

    [Fact]
    public async Task A_second_run_finds_everything_unchanged()
    {
        await CliRun.Of("samples", "--count", "30", "--out", _folder.File("letters"));
        var first = await CliRun.Of("import", _folder.File("letters"), "--data", Data, "--json");
        var second = await CliRun.Of("import", _folder.File("letters"), "--data", Data, "--json");

        Assert.Equal(30, first.Json.GetProperty("new").GetInt32());
        Assert.Equal(0, second.Json.GetProperty("new").GetInt32());
        Assert.Equal(30, second.Json.GetProperty("unchanged").GetInt32());
        foreach (var same in new[] { "files", "letters", "decisions", "passages" })
        {
            Assert.Equal(first.Json.GetProperty(same).GetInt32(), second.Json.GetProperty(same).GetInt32());
        }
    }

    [Fact]
    public async Task Bad_files_are_listed_with_reasons_and_stop_nothing()
    {
        await CliRun.Of("samples", "--count", "5", "--out", _folder.File("letters"));
        _folder.Write("letters/empty.txt", "");
        _folder.Write("letters/not-a-pdf.pdf", "%PDF-1.6 but nothing of a PDF follows");
        _folder.Write("letters/shopping.txt", "Milk, bread, two pounds of flour and a lemon.");
        var noise = new byte[200_000];
        new Random(5).NextBytes(noise);
        File.WriteAllBytes(_folder.File("letters/noise.txt"), noise);

        var run = await CliRun.Of("import", _folder.File("letters"), _folder.File("nowhere"), "--data", Data, "--json");

        Assert.Equal(ExitCode.DoneWithProblems, run.Code);
        var problems = run.Json.GetProperty("problems").EnumerateArray()
            .Select(problem => (File: problem.GetProperty("file").GetString()!, Stage: problem.GetProperty("stage").GetString(), Reason: problem.GetProperty("reason").GetString()!))
            .ToList();
        Assert.All(problems, problem => Assert.NotEmpty(problem.Reason));
        Assert.Equal("read", problems.Single(problem => problem.File.EndsWith("empty.txt", StringComparison.Ordinal)).Stage);
        Assert.Equal("read", problems.Single(problem => problem.File.EndsWith("not-a-pdf.pdf", StringComparison.Ordinal)).Stage);
        Assert.Equal("read", problems.Single(problem => problem.File.EndsWith("noise.txt", StringComparison.Ordinal)).Stage);
        Assert.Equal("parse", problems.Single(problem => problem.File.EndsWith("shopping.txt", StringComparison.Ordinal)).Stage);
        Assert.Contains(problems, problem => problem.File.EndsWith("nowhere", StringComparison.Ordinal));

        // A text that is no letter is kept and can be found by its words.
        var found = await CliRun.Of("search", "flour lemon", "--mode", "keyword", "--data", Data, "--json");
        Assert.Equal(1, found.Json.GetProperty("total").GetProperty("decisions").GetInt32());
        var listed = await CliRun.Of("problems", "--data", Data, "--json");
        Assert.True(listed.Json.GetProperty("problems").GetArrayLength() >= 4);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("search")]
    [InlineData("frobnicate")]
    [InlineData("status", "--colour")]
    public async Task Wrong_usage_is_refused_with_exit_code_2(params string[] args)
    {
        var run = await CliRun.Of(args);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_a_failure_with_a_reason()
    {
        var file = _folder.Write("occupied", "a file, not a folder");

        var run = await CliRun.Of("status", "--data", file);

        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
