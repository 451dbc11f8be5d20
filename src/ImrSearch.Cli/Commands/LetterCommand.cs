using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.Cli.Output;
using ImrSearch.Letters.Json;

namespace ImrSearch.Cli.Commands;

/// <summary><c>letter CASE</c>: what was read from one letter, with the words that show it.</summary>
internal sealed class LetterCommand : WorkspaceCommand
{
    private readonly Argument<string> _case = new("CASE") { Description = "The case number, such as CM16-0213037, or the id that 'letters' lists." };

    public LetterCommand(Terminal terminal)
        : base("letter", "Show what was read from one letter, with the words that show it.", terminal) => Arguments.Add(_case);

    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var given = arguments.GetValue(_case)!.Trim();
        if (given.Length == 0)
        {
            throw new UsageException("letter takes a case number, for example: letter CM16-0213037. 'imrsearch letters' lists those that there are.");
        }

        // A decision's id, as search prints it, leads to its letter.
        var id = DecisionId.Parse(given)?.LetterId ?? given;
        if (workspace.Letters.Find(id) is not { } stored)
        {
            throw new WorkspaceException($"There is no letter {id} in {workspace.DataFolder}. 'imrsearch letters' lists those that there are.");
        }

        if (WantsJson(arguments))
        {
            Terminal.Out.WriteLine(LetterJson.Write(stored.Letter, stored.FileName));
        }
        else
        {
            LetterText.Print(Terminal, stored);
        }

        return Task.FromResult(ExitCode.Done);
    }
}
