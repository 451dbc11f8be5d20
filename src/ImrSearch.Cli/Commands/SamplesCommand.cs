using System.CommandLine;
using ImrSearch.App;
using ImrSearch.Cli.Output;
using ImrSearch.Samples;

namespace ImrSearch.Cli.Commands;

/// <summary><c>samples</c>: writes synthetic letters to a folder, or removes imported ones from the data folder.</summary>
internal sealed class SamplesCommand : Command
{
    private readonly Terminal _terminal;

    private readonly Option<long?> _count = new("--count") { Description = "How many letters to write.", HelpName = "N" };

    private readonly Option<string?> _out = new("--out") { Description = "A new or empty folder to write them to.", HelpName = "DIR" };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "The same seed writes the same letters.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> _remove = new("--remove") { Description = "Remove all imported sample letters from the data folder instead." };

    private readonly Option<string?> _data = CommonOptions.Data();

    private readonly Option<bool> _json = CommonOptions.Json();

    public SamplesCommand(Terminal terminal)
        : base("samples", "Write synthetic letters, for demonstration and load; or remove them from the data folder.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _count, _out, _seed, _remove, _data, _json })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private Task<int> Run(ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(_remove))
        {
            Remove(arguments, cancellation);
        }
        else
        {
            Write(arguments, cancellation);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private void Write(ParseResult arguments, CancellationToken cancellation)
    {
        var (count, folder, seed) = (arguments.GetValue(_count), arguments.GetValue(_out), arguments.GetValue(_seed));
        if (count is not >= 0 || string.IsNullOrWhiteSpace(folder))
        {
            throw new UsageException("samples takes --count N (0 or more) and --out DIR, for example: samples --count 300 --out sample-letters. Or --remove.");
        }

        var started = _terminal.Clock.GetTimestamp();
        using (var progress = new ProgressLine(_terminal))
        {
            SampleFolder.Write(new SampleLetterWriter(seed), count.Value, folder, progress, cancellation);
        }

        var seconds = _terminal.Clock.GetElapsedTime(started).TotalSeconds;
        _terminal.Out.WriteLine(
            arguments.GetValue(_json)
                ? Json.Serialize(new { count, folder, seed, seconds })
                : $"{count:N0} sample letters written to {folder} in {seconds:N1} s.");
    }

    private void Remove(ParseResult arguments, CancellationToken cancellation)
    {
        using var workspace = Workspace.Open(CommonOptions.ExistingData(arguments.GetValue(_data)), cancellation: cancellation);
        var removed = workspace.Upkeep.RemoveSamples(cancellation);
        _terminal.Out.WriteLine(
            arguments.GetValue(_json)
                ? Json.Serialize(new { removed })
                : $"{removed:N0} sample letters removed.");
    }
}
