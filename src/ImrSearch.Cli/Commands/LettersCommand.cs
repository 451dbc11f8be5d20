using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Reading;
using ImrSearch.Letters.Json;

namespace ImrSearch.Cli.Commands;

/// <summary><c>letters</c>: lists the letters; with <c>--jsonl</c> all that was extracted, one letter a line.</summary>
internal sealed class LettersCommand : WorkspaceCommand
{
    private readonly Option<bool> _jsonLines = new("--jsonl") { Description = "Print one JSON document a line for each letter, with every extracted field." };

    public LettersCommand(Terminal terminal)
        : base("letters", "List the imported letters.", terminal) => Options.Add(_jsonLines);

    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var lines = arguments.GetValue(_jsonLines);
        var json = !lines && WantsJson(arguments);
        var separator = "[";
        foreach (var letter in workspace.Letters.All(cancellation))
        {
            if (json)
            {
                // Written as it is read: a catalogue of a million letters does not fit in memory.
                Terminal.Out.WriteLine(separator);
                Terminal.Out.Write(LetterJson.Write(letter.Letter, letter.FileName));
                separator = ",";
            }
            else
            {
                Terminal.Out.WriteLine(lines ? LetterJson.Write(letter.Letter, letter.FileName) : Line(letter));
            }
        }

        if (json)
        {
            Terminal.Out.WriteLine(separator == "[" ? "[]" : "\n]");
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static string Line(StoredLetter stored)
    {
        var outcomes = stored.Letter.Decisions.GroupBy(decision => decision.Outcome).Select(group => $"{group.Count()} {group.Key}");
        return $"{stored.LetterId,-20} {stored.Letter.DecisionDate?.ToString("yyyy-MM-dd") ?? "no date",-10}  {string.Join(", ", outcomes)}  ({stored.FileName})";
    }
}
