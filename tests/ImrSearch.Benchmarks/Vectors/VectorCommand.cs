using System.CommandLine;

namespace ImrSearch.Benchmarks.Vectors;

/// <summary><c>vectors</c>: building, latency and recall of searches by vectors, over synthetic ones.</summary>
internal sealed class VectorCommand : Command
{
    private readonly Option<int> _count = new("--count") { Description = "Vectors to index.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
    private readonly Option<int> _dimension = new("--dimension") { Description = "Numbers in each.", HelpName = "N", DefaultValueFactory = _ => 256 };
    private readonly Option<int> _queries = new("--queries") { Description = "Queries to ask.", HelpName = "N", DefaultValueFactory = _ => 200 };
    private readonly Option<int> _seed = new("--seed") { Description = "Draws other vectors.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public VectorCommand()
        : base("vectors", "Measure building, latency and recall of searches by vectors.")
    {
        foreach (var option in new Option[] { _count, _dimension, _queries, _seed })
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        var (count, dimension, queries) = (arguments.GetValue(_count), arguments.GetValue(_dimension), arguments.GetValue(_queries));
        if (count < 1 || dimension < 1 || queries < 1)
        {
            Console.Error.WriteLine("--count, --dimension and --queries must be at least 1.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("imrsearch-vectors-").FullName;
        try
        {
            new VectorBenchmark(new VectorCorpus(count, dimension, arguments.GetValue(_seed)), queries, folder).Run();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
