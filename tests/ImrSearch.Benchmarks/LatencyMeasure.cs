using System.Diagnostics;
using System.Text.Json.Nodes;
using ImrSearch.Index;
using ImrSearch.Testing;

namespace ImrSearch.Benchmarks;

/// <summary>
/// Runs all queries in each mode on one thread: three passes to warm up, five that are timed, one that counts the bytes
/// allocated. Queries are ready made; nothing is cached between runs.
/// </summary>
internal static class LatencyMeasure
{
    private const int WarmPasses = 3;
    private const int Passes = 5;

    /// <summary>What the figures are, for the report.</summary>
    public static string Notes { get; } =
        $"latency in ms, one thread, warm, no cache; {WarmPasses} warm passes, {Passes} timed passes over the queries of a class: "
        + "p50.. pool all timed runs (wall clock), best_ take each query's best run (wall clock), "
        + (ThreadCpuClock.IsSupported ? "cpu_ each query's least thread CPU time" : "cpu_ is not measured on this system")
        + "; allocatedBytes is the mean of one pass";

    /// <summary>The figures of each mode and class, with the segments and the memory that searching takes.</summary>
    public static JsonObject Run(Searcher searcher, IReadOnlyList<SpeedQuery> queries, IReadOnlyList<string> modes, string title)
    {
        var figures = new JsonObject { ["segments"] = searcher.SegmentCount };
        var classes = queries.GroupBy(query => query.Class).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var mode in modes)
        {
            figures[MeasuredSearch.Modes[mode]] = Run(searcher, classes, mode, $"{title}, {searcher.SegmentCount} segment(s), {MeasuredSearch.Modes[mode]}, ms");
        }

        BuildMeasure.Collect();
        figures["residentBytesBeyondFiles"] = MemoryWatch.AnonymousBytes();
        return figures;
    }

    private static JsonObject Run(Searcher searcher, Dictionary<string, SpeedQuery[]> classes, string mode, string title)
    {
        var wall = classes.ToDictionary(pair => pair.Key, pair => Table(pair.Value.Length));
        var cpu = classes.ToDictionary(pair => pair.Key, pair => Table(pair.Value.Length));
        var sink = 0;
        for (var pass = -WarmPasses; pass < Passes; pass++)
        {
            foreach (var (name, queries) in classes)
            {
                for (var i = 0; i < queries.Length; i++)
                {
                    var cpuStart = ThreadCpuClock.Nanoseconds();
                    var start = Stopwatch.GetTimestamp();
                    sink += MeasuredSearch.Run(mode, searcher, queries[i].Query);
                    if (pass >= 0)
                    {
                        wall[name][pass][i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                        cpu[name][pass][i] = (ThreadCpuClock.Nanoseconds() - cpuStart) / 1e6;
                    }
                }
            }
        }

        GC.KeepAlive(sink);
        var rows = new JsonObject();
        LatencyTable.PrintHeader(title);
        foreach (var (name, queries) in classes)
        {
            var row = LatencyTable.Row(wall[name], cpu[name]);
            row["allocatedBytes"] = AllocatedBytes(searcher, queries, mode);
            rows[name] = row;
            LatencyTable.PrintRow(name, row);
        }

        return rows;
    }

    private static long AllocatedBytes(Searcher searcher, SpeedQuery[] queries, string mode)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var query in queries)
        {
            MeasuredSearch.Run(mode, searcher, query.Query);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Length;
    }

    private static double[][] Table(int queries) => [.. Enumerable.Range(0, Passes).Select(_ => new double[queries])];
}
