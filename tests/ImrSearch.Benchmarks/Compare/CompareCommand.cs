using System.CommandLine;
using System.Text.Json.Nodes;

namespace ImrSearch.Benchmarks.Compare;

/// <summary><c>compare</c>: our figures over the peer's, and which targets they miss.</summary>
internal sealed class CompareCommand : Command
{
    private readonly Option<string> _peer = new("--peer") { Description = "The peer's figures (lucene-speed.json).", HelpName = "FILE", Required = true };
    private readonly Option<string> _ours = new("--ours") { Description = "What 'speed' has written.", HelpName = "FILE", Required = true };
    private readonly Option<string?> _peerIndex = new("--peer-index") { Description = "The peer's index of the same corpus, to compare sizes; default: lucene-SIZE beside its figures.", HelpName = "DIR" };

    public CompareCommand()
        : base("compare", "Print our figures over the peer's, and mark what misses its target. Exit code 1 if any does.")
    {
        foreach (var option in new Option[] { _peer, _ours, _peerIndex })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        var peerFile = arguments.GetValue(_peer)!;
        var peer = Read(peerFile);
        var ours = Read(arguments.GetValue(_ours)!);
        var report = new CompareReport();
        var sizes = ours.Where(pair => pair.Value is JsonObject && peer[pair.Key] is JsonObject).Select(pair => pair.Key).ToList();
        if (sizes.Count == 0)
        {
            Console.Error.WriteLine("The two files have no size of corpus in common.");
            return 2;
        }

        foreach (var size in sizes)
        {
            var folder = arguments.GetValue(_peerIndex) ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(peerFile))!, $"lucene-{size}");
            report.Print(size, ours[size]!.AsObject(), peer[size]!.AsObject(), LuceneFiles.SearchBytes(folder));
        }

        Console.WriteLine();
        Console.WriteLine(report.Missed == 0 ? "Every target is met." : $"{report.Missed} figures miss their target.");
        return report.Missed == 0 ? 0 : 1;
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();
}
