using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Importing;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>import PATH...</c>: takes files and folders into the catalogue and the index.</summary>
internal sealed class ImportCommand : WorkspaceCommand
{
    private const int ProblemsShown = 20;

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Letter files (.pdf, .txt) or folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    public ImportCommand(Terminal terminal)
        : base("import", "Import letters; files that are already imported are skipped.", terminal) => Arguments.Add(_paths);

    protected override bool MakesDataFolder => true;

    protected override async Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        ImportReport report;
        using (var progress = new ProgressLine(Terminal))
        {
            report = await workspace.Importer.ImportPathsAsync(arguments.GetValue(_paths)!, progress, cancellation);
        }

        if (WantsJson(arguments))
        {
            PrintJson(report);
        }
        else
        {
            Print(report);
            if (workspace.Upkeep.Status() is { Samples: > 0 } status && status.Samples < status.Letters)
            {
                Terminal.Out.WriteLine($"{status.Samples:N0} sample letters stand beside them and count in every search; 'imrsearch samples --remove' takes them out.");
            }
        }

        return report.Problems.Count == 0 ? ExitCode.Done : ExitCode.DoneWithProblems;
    }

    private void Print(ImportReport report)
    {
        Terminal.Out.WriteLine(
            $"{report.Files:N0} files in {report.Seconds:N1} s: {report.New:N0} new, {report.Replaced:N0} replaced, {report.Unchanged:N0} unchanged.");
        Terminal.Out.WriteLine(
            $"They hold {report.Letters:N0} letters with {report.Decisions:N0} decisions in {report.Passages:N0} passages.");
        if (report.LettersToReview > 0)
        {
            Terminal.Out.WriteLine($"{report.LettersToReview:N0} of them have a reading to check; 'imrsearch problems --stage review' lists these.");
        }

        if (report.Problems.Count == 0)
        {
            return;
        }

        Terminal.Out.WriteLine($"{report.Problems.Count:N0} problems:");
        ProblemList.Print(Terminal, report.Problems.Take(ProblemsShown));
        if (report.Problems.Count > ProblemsShown)
        {
            Terminal.Out.WriteLine($"  … and {report.Problems.Count - ProblemsShown:N0} more; 'imrsearch problems' lists all.");
        }
    }
}
