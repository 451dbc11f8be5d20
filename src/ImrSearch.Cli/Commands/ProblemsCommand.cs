using System.CommandLine;
using ImrSearch.App;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>problems</c>: lists files that are not fully structured letters.</summary>
internal sealed class ProblemsCommand(Terminal terminal)
    : WorkspaceCommand("problems", "List the files that could not be read or understood, with the reason.", terminal)
{
    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var problems = workspace.Upkeep.Problems();
        if (WantsJson(arguments))
        {
            PrintJson(new { problems });
        }
        else if (problems.Count == 0)
        {
            Terminal.Out.WriteLine("No problems.");
        }
        else
        {
            Terminal.Out.WriteLine($"{problems.Count:N0} problems, newest first:");
            ProblemList.Print(Terminal, problems);
        }

        return Task.FromResult(ExitCode.Done);
    }
}
