using System.CommandLine;
using ImrSearch.Benchmarks;
using ImrSearch.Benchmarks.Compare;
using ImrSearch.Benchmarks.Training;

var root = new RootCommand("Measures the search index and the embedder. Run it in the Release configuration; see docs/performance.md.")
{
    new SpeedCommand(),
    new CompareCommand(),
    new TrainCommand(),
};
return root.Parse(args).Invoke();
