using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Passages;
using ImrSearch.App.Similar;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>similar DECISION</c>: the decisions most like one, or like a text, and its twins.</summary>
internal sealed class SimilarCommand : WorkspaceCommand
{
    private const string StandardInput = "-";

    // A page of a letter is some 3 KB; what is larger by far is another file than the user means.
    private const int LongestText = 1_000_000;

    private readonly Argument<string?> _decision = new("DECISION")
    {
        Description = "The decision, such as CM16-0213037#1; 'search' prints them.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _text = new("--text")
    {
        Description = "A file with a text to be similar to instead, or - for standard input. A short first line is read as the item's title.",
        HelpName = "FILE|-",
    };

    private readonly Option<string[]> _filters = CommonOptions.Filter("year=2016");

    private readonly Option<int> _top = CommonOptions.Top("How many decisions to list; the outcomes are of these.", new SimilarRequest().Top);

    public SimilarCommand(Terminal terminal)
        : base("similar", "Find decisions like one, how they were decided, and like requests decided the other way.", terminal)
    {
        Arguments.Add(_decision);
        foreach (var option in new Option[] { _text, _filters, _top })
        {
            Options.Add(option);
        }
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var (decision, file) = (arguments.GetValue(_decision)?.Trim(), arguments.GetValue(_text));
        if (string.IsNullOrEmpty(decision) == file is null)
        {
            throw new UsageException("similar takes a decision, such as: similar CM16-0213037#1, or a text: similar --text FILE ('-' for standard input).");
        }

        var result = workspace.Similar.Find(
            new SimilarRequest
            {
                DecisionId = file is null ? decision : null,
                Text = file is null ? null : await ReadAsync(file, cancellation),
                Filters = FilterArguments.Parse(arguments.GetValue(_filters) ?? []),
                Top = arguments.GetValue(_top),
            },
            cancellation);
        if (WantsJson(arguments))
        {
            PrintJson(SimilarJson.From(result));
        }
        else
        {
            SimilarText.Print(Terminal, result);
        }

        return ExitCode.Done;
    }

    private async Task<string> ReadAsync(string file, CancellationToken cancellation)
    {
        if (file != StandardInput && !File.Exists(file))
        {
            throw new UsageException($"There is no file {file}.");
        }

        using var reader = file == StandardInput ? null : new StreamReader(file);
        var text = new char[LongestText + 1];
        var length = await (reader ?? Terminal.In).ReadBlockAsync(text, cancellation);
        return length <= LongestText
            ? new string(text, 0, length)
            : throw new UsageException($"The text has more than {LongestText:N0} characters: give a letter, a rationale or a request.");
    }
}
