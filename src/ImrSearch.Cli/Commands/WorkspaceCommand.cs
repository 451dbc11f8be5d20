using System.CommandLine;
using ImrSearch.App;
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

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var workspace = Workspace.Open(DataFolder.Locate(arguments.GetValue(_data)));
        return await RunAsync(arguments, workspace, cancellation);
    }
}
