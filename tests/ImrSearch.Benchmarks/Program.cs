using System.CommandLine;
using ImrSearch.Benchmarks;
using ImrSearch.Benchmarks.Compare;
using ImrSearch.Benchmarks.Training;
using ImrSearch.Benchmarks.Vectors;

var root = new RootCommand("Measures the search index and the embedder. Run it in the Release configuration; see docs/performance.md.")
{
    new SpeedCommand(),
    new CompareCommand(),
    new TrainCommand(),
    new VectorCommand(),
};
return root.Parse(args).Invoke();
