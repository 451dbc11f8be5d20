using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Upkeep;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>rebuild</c>: makes the search index anew from the catalogue.</summary>
internal sealed class RebuildCommand(Terminal terminal)
    : WorkspaceCommand("rebuild", "Make the search index anew from the catalogue.", terminal)
{
    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        RebuildReport report;
        using (var progress = new ProgressLine(Terminal))
        {
            report = workspace.Upkeep.Rebuild(progress, cancellation);
        }

        if (WantsJson(arguments))
        {
            PrintJson(report);
        }
        else
        {
            Terminal.Out.WriteLine($"Indexed {report.Letters:N0} letters: {report.Decisions:N0} decisions, {report.Passages:N0} passages, {report.Seconds:N1} s.");
        }

        return Task.FromResult(ExitCode.Done);
    }
}
