using System.CommandLine;
using ImrSearch.App;
using ImrSearch.App.Passages;
using ImrSearch.Cli.Output;

namespace ImrSearch.Cli.Commands;

/// <summary>A command over a data folder: opens it, runs, closes it.</summary>
internal abstract class WorkspaceCommand : Command
{
    private readonly Option<string?> _data = CommonOptions.Data();

    private readonly Option<bool> _json = CommonOptions.Json();

    protected WorkspaceCommand(string name, string description, Terminal terminal)
        : base(name, description)
    {
        Terminal = terminal;
        Options.Add(_data);
        Options.Add(_json);
        SetAction(RunAsync);
    }

    protected Terminal Terminal { get; }

    protected abstract Task<int> RunAsync(ParseResult arguments, Workspace workspace, CancellationToken cancellation);

    protected bool WantsJson(ParseResult arguments) => arguments.GetValue(_json);

    /// <summary>Prints <paramref name="document"/> as one JSON document.</summary>
    protected void PrintJson(object document) => Terminal.Out.WriteLine(Json.Serialize(document));

    /// <summary>Says what is wrong with a query.</summary>
    /// <returns>The exit code.</returns>
    protected int RefuseQuery(QueryError error)
    {
        Terminal.Error.WriteLine($"The query cannot be understood at position {error.Position + 1}: {error.Reason}");
        return ExitCode.WrongUsage;
    }

    /// <summary>True for commands that may be the first on a data folder; others would answer "nothing" for a mistyped name.</summary>
    protected virtual bool MakesDataFolder => false;

    /// <summary>How the data folder is opened.</summary>
    protected virtual WorkspaceOptions Opening => new();

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var given = arguments.GetValue(_data);
        var folder = MakesDataFolder ? CommonOptions.DataFolderOf(given) : CommonOptions.ExistingData(given);
        using var workspace = Open(folder, cancellation);
        foreach (var notice in workspace.Upkeep.Notices())
        {
            Terminal.Error.WriteLine(notice);
        }

        return await RunAsync(arguments, workspace, cancellation);
    }

    /// <summary>Usually at once; after a crash the index catches up first, which may take its time.</summary>
    private Workspace Open(string folder, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(Terminal);
        return Workspace.Open(folder, Opening, progress, cancellation);
    }
}
