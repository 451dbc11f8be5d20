using System.Text.Json;

namespace ImrSearch.Cli.Tests;

/// <summary>One run of the command line, in process: what it printed and its exit code.</summary>
internal sealed record CliRun(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CliRun> Of(params string[] args) => WithInput("", args);

    /// <summary>With this text on standard input.</summary>
    public static async Task<CliRun> WithInput(string input, params string[] args)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, interactive: false, TimeProvider.System, reader);
        var code = await CommandLine.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
