using System.CommandLine;
using ImrSearch.Benchmarks;
using ImrSearch.Benchmarks.Compare;
using ImrSearch.Benchmarks.Vectors;

var root = new RootCommand("Measures the search index. Run it in the Release configuration; see docs/performance.md.")
{
    new SpeedCommand(),
    new CompareCommand(),
    new VectorCommand(),
};
return root.Parse(args).Invoke();
