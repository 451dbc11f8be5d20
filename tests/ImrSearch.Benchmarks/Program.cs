using System.CommandLine;
using ImrSearch.Benchmarks;
using ImrSearch.Benchmarks.Compare;
using ImrSearch.Benchmarks.Load;
using ImrSearch.Benchmarks.Training;
using ImrSearch.Benchmarks.Vectors;

var root = new RootCommand("Measures the search index, the embedder and the web. Run it in the Release configuration; see docs/performance.md.")
{
    new SpeedCommand(),
    new CompareCommand(),
    new TrainCommand(),
    new VectorCommand(),
    new LoadCommand(),
};
return await root.Parse(args).InvokeAsync();
