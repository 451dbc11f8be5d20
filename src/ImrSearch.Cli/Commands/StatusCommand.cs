using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Upkeep;

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
        Terminal.Out.WriteLine($"Meaning      {Meaning(status)}");
        if (status.LastImport is { } at)
        {
            Terminal.Out.WriteLine($"Last import  {at:yyyy-MM-dd HH:mm} UTC");
        }

        if (status.OtherWriter is { } other)
        {
            Terminal.Out.WriteLine($"In use       {other} is importing, checking or rebuilding");
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static string Meaning(WorkspaceStatus status) => status.Index.Meaning switch
    {
        null when status.Passages == 0 => "learnt from your letters at the end of the first import",
        null => "nothing learnt yet, words alone are searched; 'imrsearch rebuild --index-only' learns",
        { Missing: > 0 } model => $"{model.Vectors:N0} passages have a vector, {model.Missing:N0} are missing because the service was away; 'imrsearch rebuild --index-only' asks it again ({model.Model})",
        { LearntFrom: 0 } model => $"ready: {model.Vectors:N0} passages with a vector of {model.Dimensions:N0} dimensions from {model.Model}",
        { } model => $"ready: {model.Vectors:N0} passages with a vector, learnt from {model.LearntFrom:N0} ({model.Model}, {model.Dimensions:N0} dimensions)",
    };
}
