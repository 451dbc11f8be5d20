using System.CommandLine;
using ImrSearch.App;
using ImrSearch.Cli.Commands;

namespace ImrSearch.Cli;

/// <summary>Parses the arguments, runs one command and turns what went wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs <paramref name="args"/>; returns one of <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            terminal.Error.WriteLine($"See 'imrsearch {parsed.CommandResult.Command.Name} --help'.".Replace("imrsearch imrsearch", "imrsearch", StringComparison.Ordinal));
            return ExitCode.WrongUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception problem) when (problem is UsageException or ArgumentException or NotSupportedException)
        {
            terminal.Error.WriteLine(problem.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception problem) when (problem is WorkspaceException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(problem.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Error.WriteLine("Cancelled. What was already committed is kept; run the command again to go on.");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(Terminal terminal) => new("Search California Independent Medical Review decisions.")
    {
        new ImportCommand(terminal),
        new SearchCommand(terminal),
        new LettersCommand(terminal),
        new LetterCommand(terminal),
        new SimilarCommand(terminal),
        new StatsCommand(terminal),
        new TopicsCommand(terminal),
        new EvalCommand(terminal),
        new SamplesCommand(terminal),
        new VerifyCommand(terminal),
        new RebuildCommand(terminal),
        new ProblemsCommand(terminal),
        new StatusCommand(terminal),
    };
}
