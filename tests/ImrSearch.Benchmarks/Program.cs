using System.CommandLine;
using ImrSearch.Benchmarks;
using ImrSearch.Benchmarks.Compare;

var root = new RootCommand("Measures the search index. Run it in the Release configuration; see docs/performance.md.")
{
    new SpeedCommand(),
    new CompareCommand(),
};
return root.Parse(args).Invoke();
