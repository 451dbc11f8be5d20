using System.CommandLine;

namespace ImrSearch.Benchmarks;

/// <summary><c>speed</c>: indexing, size, opening and latency over a corpus.</summary>
internal sealed class SpeedCommand : Command
{
    private readonly Option<string?> _corpus = new("--corpus") { Description = "The passages, a JSON object a line.", HelpName = "FILE" };
    private readonly Option<string> _queries = new("--queries") { Description = "The queries, a JSON object a line.", HelpName = "FILE", Required = true };
    private readonly Option<string?> _expected = new("--expected") { Description = "The peer's answers; any difference fails the run.", HelpName = "FILE" };
    private readonly Option<string> _out = new("--out") { Description = "Takes the figures as JSON.", HelpName = "FILE", Required = true };
    private readonly Option<string?> _index = new("--index") { Description = "Where to build the index, and keep it.", HelpName = "DIR" };
    private readonly Option<bool> _reuse = new("--reuse") { Description = "Measure the index in --index as it is." };
    private readonly Option<string> _modes = new("--modes") { Description = "top10, facets or both.", HelpName = "LIST", DefaultValueFactory = _ => "top10,facets" };
    private readonly Option<string> _classes = new("--classes") { Description = "Classes of queries, such as term,or3.", HelpName = "LIST", DefaultValueFactory = _ => "" };
    private readonly Option<int> _segments = new("--segments") { Description = "Build so many segments and compare them with one.", HelpName = "N" };
    private readonly Option<int> _delete = new("--delete") { Description = "Percent of the passages to delete, with --segments.", HelpName = "N" };

    public SpeedCommand()
        : base("speed", "Measure indexing, size, opening and latency, as the Lucene peer is measured.")
    {
        foreach (var option in new Option[] { _corpus, _queries, _expected, _out, _index, _reuse, _modes, _classes, _segments, _delete })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        var index = arguments.GetValue(_index);
        var reuse = arguments.GetValue(_reuse);
        var modes = List(arguments.GetValue(_modes)!);
        if (reuse ? index is null : arguments.GetValue(_corpus) is null)
        {
            return Wrong(reuse ? "--reuse needs --index." : "--corpus is needed to build an index.");
        }

        if (modes.Count == 0 || modes.FirstOrDefault(mode => !MeasuredSearch.Modes.ContainsKey(mode)) is not null)
        {
            return Wrong($"--modes takes {string.Join(" and ", MeasuredSearch.Modes.Keys)}.");
        }

        if (arguments.GetValue(_delete) is < 0 or > 90 || arguments.GetValue(_segments) < 0)
        {
            return Wrong("--segments must not be negative, and --delete must lie between 0 and 90.");
        }

        var folder = index ?? Directory.CreateTempSubdirectory("imrsearch-speed-").FullName;
        try
        {
            return new SpeedBenchmark(new SpeedOptions
            {
                Corpus = arguments.GetValue(_corpus),
                Queries = arguments.GetValue(_queries)!,
                Expected = arguments.GetValue(_expected),
                Out = arguments.GetValue(_out)!,
                Index = folder,
                Reuse = reuse,
                Modes = modes,
                Classes = List(arguments.GetValue(_classes)!),
                WornSegments = arguments.GetValue(_segments),
                WornDeletedPercent = arguments.GetValue(_delete),
            }).Run();
        }
        finally
        {
            if (index is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static List<string> List(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static int Wrong(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
