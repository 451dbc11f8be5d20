using ImrSearch.Testing;

namespace ImrSearch.Cli.Tests;

/// <summary>A data folder with sample letters, made once for the tests that only read it.</summary>
public sealed class SampleData : IAsyncLifetime, IDisposable
{
    public const int Letters = 200;

    private readonly TempFolder _folder = new();

    public string Data => _folder.File("data");

    public string LetterFolder => _folder.File("letters");

    public async ValueTask InitializeAsync()
    {
        var written = await CliRun.Of("samples", "--count", $"{Letters}", "--out", LetterFolder, "--seed", "7");
        // On a busy machine progress is shown on standard error.
        Assert.True(written.Code == ExitCode.Done, written.Error);
        var imported = await CliRun.Of("import", LetterFolder, "--data", Data, "--json");
        Assert.True(imported.Code == ExitCode.Done, imported.Out);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _folder.Dispose();
}
