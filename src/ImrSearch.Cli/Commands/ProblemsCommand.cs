using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Upkeep;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>problems</c>: lists files that are not fully structured letters, and values that a person should look at.</summary>
internal sealed class ProblemsCommand : WorkspaceCommand
{
    private readonly Option<string?> _stage = new("--stage") { Description = "Only those of one stage.", HelpName = string.Join('|', ProblemStages.All) };

    public ProblemsCommand(Terminal terminal)
        : base("problems", "List what could not be read, understood or read for sure, with the reason.", terminal)
    {
        _stage.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => !ProblemStages.All.Contains(token.Value, StringComparer.OrdinalIgnoreCase)))
            {
                given.AddError($"--stage takes {_stage.HelpName}, not '{token.Value}'.");
            }
        });
        Options.Add(_stage);
    }

    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var stage = arguments.GetValue(_stage)?.ToLowerInvariant();
        var problems = workspace.Upkeep.Problems(stage: stage);
        if (WantsJson(arguments))
        {
            PrintJson(new { problems });
        }
        else if (problems.Count == 0)
        {
            Terminal.Out.WriteLine(stage is null ? "No problems." : $"No problems of the stage {stage}.");
        }
        else
        {
            Terminal.Out.WriteLine($"{problems.Count:N0} problems, newest first:");
            foreach (var group in problems.GroupBy(problem => problem.Stage).OrderBy(group => ProblemStages.Order(group.Key)))
            {
                Terminal.Out.WriteLine($"{ProblemStages.Label(group.Key)} ({group.Count():N0}):");
                ProblemList.Print(Terminal, group);
            }
        }

        return Task.FromResult(ExitCode.Done);
    }
}
