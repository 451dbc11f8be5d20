using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Upkeep;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary><c>verify</c>: checks catalogue, originals and index.</summary>
internal sealed class VerifyCommand(Terminal terminal)
    : WorkspaceCommand("verify", "Check the data folder: catalogue, original files, search index.", terminal)
{
    // A check must report damage, not mend it on the way in.
    protected override WorkspaceOptions Opening => new() { RebuildDamagedIndex = false, BringIndexUpToDate = false };

    protected override Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation)
    {
        VerifyReport report;
        using (var progress = new ProgressLine(Terminal))
        {
            report = workspace.Upkeep.Verify(progress, cancellation);
        }

        if (WantsJson(arguments))
        {
            PrintJson(report);
        }
        else
        {
            Terminal.Out.WriteLine($"{report.Letters:N0} letters with {report.Decisions:N0} decisions checked: {(report.Faults.Count == 0 ? "sound" : $"{report.Faults.Count:N0} faults")}.");
            foreach (var fault in report.Faults)
            {
                Terminal.Out.WriteLine($"  {fault}");
            }
        }

        return Task.FromResult(report.Faults.Count == 0 ? ExitCode.Done : ExitCode.Failed);
    }
}
