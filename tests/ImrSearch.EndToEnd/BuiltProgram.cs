using System.Diagnostics;
using System.Text.Json;
using ImrSearch.Testing;

namespace ImrSearch.EndToEnd;

/// <summary>The programs of the solution, built with this project in the same configuration.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The path of a project's program.</summary>
    /// <param name="project">The project: "ImrSearch.Web".</param>
    /// <param name="program">Its program, where that has another name: "imrsearch".</param>
    public static string Path(string project, string? program = null)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return System.IO.Path.Combine(SharedData.RepositoryRoot, "src", project, "bin", configuration, "net10.0", (program ?? project) + ".dll");
    }

    /// <summary>Runs the command line with <c>--json</c> over a data folder and gives the document that it printed.</summary>
    public static async Task<JsonElement> CliJsonAsync(string dataFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path("ImrSearch.Cli", "imrsearch"), .. arguments, "--data", dataFolder, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("IMRSEARCH_DATA");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit);

        // 3 is done with problems: two of the real letters state no case number.
        Assert.True(process.ExitCode is 0 or 3, $"imrsearch {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }
}
