using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Upkeep;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>rebuild</c>: reads all letters again from their kept originals and makes the search index anew.</summary>
internal sealed class RebuildCommand : WorkspaceCommand
{
    private const int ProblemsShown = 20;

    private readonly Option<bool> _indexOnly = new("--index-only") { Description = "Make only the search index anew; the letters stay as they were read." };

    private readonly Option<bool> _older = new("--older") { Description = "Read only the letters that an older version read; a run that was stopped goes on so." };

    public RebuildCommand(Terminal terminal)
        : base("rebuild", "Read all letters again from their kept originals and make the search index anew.", terminal)
    {
        Options.Add(_indexOnly);
        Options.Add(_older);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        RebuildReport report;
        using (var progress = new ProgressLine(Terminal))
        {
            report = arguments.GetValue(_indexOnly)
                ? workspace.Upkeep.RebuildIndex(progress, cancellation)
                : await workspace.Upkeep.RebuildAsync(arguments.GetValue(_older), progress, cancellation);
        }

        if (WantsJson(arguments))
        {
            PrintJson(report);
        }
        else
        {
            Print(report);
        }

        return report.ReadAgain is { Problems.Count: > 0 } ? ExitCode.DoneWithProblems : ExitCode.Done;
    }

    private void Print(RebuildReport report)
    {
        if (report.ReadAgain is { } read)
        {
            Terminal.Out.WriteLine($"Read {read.Letters:N0} letters again: {read.DecisionsBefore:N0} decisions before, {read.DecisionsAfter:N0} now.");
            if (read.Left > 0)
            {
                Terminal.Out.WriteLine($"{read.Left:N0} letters stay as they were read before:");
            }

            ProblemList.Print(Terminal, read.Problems.Take(ProblemsShown));
            if (read.Problems.Count > ProblemsShown)
            {
                Terminal.Out.WriteLine($"  … and {read.Problems.Count - ProblemsShown:N0} more; --json lists all.");
            }
        }

        Terminal.Out.WriteLine($"Indexed {report.Letters:N0} letters: {report.Decisions:N0} decisions, {report.Passages:N0} passages, {report.Seconds:N1} s.");
    }
}
