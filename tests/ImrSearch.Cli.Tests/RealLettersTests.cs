using ImrSearch.Testing;

namespace ImrSearch.Cli.Tests;

/// <summary>The whole way on real letters: files in, decisions found.</summary>
public sealed class RealLettersTests
{
    [Fact]
    public async Task The_reference_letters_import_without_a_problem_and_only_once()
    {
        Assert.SkipWhen(SharedData.Missing(SharedData.Letters) is not null, SharedData.Missing(SharedData.Letters) ?? "");
        using var folder = new TempFolder();

        var first = await CliRun.Of("import", SharedData.Letters, "--data", folder.File("data"), "--json");
        var second = await CliRun.Of("import", SharedData.Letters, "--data", folder.File("data"), "--json");

        var letters = Directory.EnumerateFiles(SharedData.Letters, "*", SearchOption.AllDirectories)
            .Count(file => Path.GetExtension(file) is ".pdf" or ".txt");
        Assert.Equal(ExitCode.Done, first.Code);
        Assert.Equal(letters, first.Json.GetProperty("new").GetInt32());
        Assert.Equal(0, first.Json.GetProperty("problems").GetArrayLength());
        Assert.True(first.Json.GetProperty("decisions").GetInt32() >= letters);
        Assert.Equal(letters, second.Json.GetProperty("unchanged").GetInt32());
        Assert.Equal(first.Json.GetProperty("decisions").GetInt32(), second.Json.GetProperty("decisions").GetInt32());
    }
}
