using System.CommandLine;
using ImrSearch.App;

namespace ImrSearch.Cli.Commands;

/// <summary><c>status</c>: what the data folder holds.</summary>
internal sealed class StatusCommand(Terminal terminal)
    : WorkspaceCommand("status", "Show what the data folder holds.", terminal)
{
    protected override bool MakesDataFolder => true;

    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        var status = workspace.Upkeep.Status();
        if (WantsJson(arguments))
        {
            PrintJson(status);
            return Task.FromResult(ExitCode.Done);
        }

        const double Megabyte = 1024 * 1024;
        Terminal.Out.WriteLine($"Data folder  {status.DataFolder}");
        Terminal.Out.WriteLine($"Letters      {status.Letters:N0}{(status.Samples > 0 ? $" ({status.Samples:N0} samples)" : "")}");
        Terminal.Out.WriteLine($"Decisions    {status.Decisions:N0}");
        Terminal.Out.WriteLine($"Passages     {status.Passages:N0}");
        Terminal.Out.WriteLine($"Problems     {status.Problems:N0}");
        if (status.LettersToReview > 0)
        {
            Terminal.Out.WriteLine($"To check     {status.LettersToReview:N0} letters have an unsure reading; 'imrsearch problems --stage review' lists them.");
        }

        if (status.OldLetters > 0)
        {
            Terminal.Out.WriteLine($"Old reading  {status.OldLetters:N0} letters were read by an older version; 'imrsearch rebuild --older' reads them again.");
        }

        Terminal.Out.WriteLine($"Catalogue    {status.CatalogueSizeBytes / Megabyte:N1} MB, change {status.CatalogueChange:N0}");
        Terminal.Out.WriteLine($"Index        {status.Index.SizeBytes / Megabyte:N1} MB in {status.Index.Segments:N0} segments, complete to change {status.Index.AppliedChange:N0} ({status.Index.Engine})");
        return Task.FromResult(ExitCode.Done);
    }
}
