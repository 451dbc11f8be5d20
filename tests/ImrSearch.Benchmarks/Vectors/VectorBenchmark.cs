using System.Diagnostics;
using System.Globalization;
using ImrSearch.Index;
using ImrSearch.Index.Analysis;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Testing;

namespace ImrSearch.Benchmarks.Vectors;

/// <summary>
/// Indexes a corpus as one segment, one document a group, and prints what searches take and what they miss. Recall is the
/// share of the nearest that is found: against brute force over the vectors as they were drawn where it says so, and
/// against the exact search over the rounded ones.
/// </summary>
internal sealed class VectorBenchmark
{
    private const string Field = "vector";
    private const int Passes = 3;

    // Keyword values that so many of a thousand groups hold.
    private static readonly int[] Shares = [500, 100, 10, 1];

    private static readonly IndexSchema Schema = new(EnglishAnalyzer.Instance, ["text"], ["share"]) { VectorFields = [Field], GraphBytes = 0 };

    private readonly VectorCorpus _corpus;
    private readonly float[][] _queries;
    private readonly string _folder;

    public VectorBenchmark(VectorCorpus corpus, int queries, string folder)
    {
        _corpus = corpus;
        _folder = folder;
        _queries = [.. Enumerable.Range(0, queries).Select(_ => corpus.Draw())];
    }

    public void Run()
    {
        Print($"{_corpus.Count:N0} vectors of {_corpus.Dimensions} dimensions, {_queries.Length} queries, {Environment.ProcessorCount} processors");
        using var index = SearchIndex.Open(new DiskFolder(_folder), Schema);
        Build(index);
        using var searcher = index.Acquire();
        Print($"{searcher.SegmentCount} segment(s), {searcher.SizeBytes / 1e6:F1} MB");
        foreach (var file in new DirectoryInfo(_folder).GetFiles().OrderByDescending(file => file.Length).Take(3))
        {
            Print($"  {file.Name}: {file.Length / 1e6:F1} MB");
        }

        // Reads and checks every page, so that no search below waits for the disk.
        index.Verify();
        Print($"{"",-34} {"p50 ms",9} {"p95 ms",9} {"cpu p50",9} {"cpu p95",9}   recall");
        var truth = _queries.Select(query => _corpus.Nearest(query, 10)).ToArray();
        var nearest = new NearestSearch { Field = Field, Vector = default, ByGroup = false };
        Measure(searcher, "exact, 10 nearest", nearest with { Exact = true }, truth, "brute force");
        Measure(searcher, "graph, 10 nearest", nearest with { PrefersGraph = true }, truth, "brute force");
        foreach (var top in new[] { 10, 200, 1000 })
        {
            Measure(searcher, $"{top} nearest groups", nearest with { Top = top, ByGroup = true });
        }

        foreach (var share in Shares)
        {
            var filter = new GroupFilter(null, new KeywordQuery("share", [$"{share}"]));
            var name = string.Create(CultureInfo.InvariantCulture, $"10 nearest groups of {share / 10.0} %");
            Measure(searcher, name, nearest with { ByGroup = true, Filters = [filter] });
        }
    }

    private void Build(SearchIndex index)
    {
        BuildMeasure.Collect();
        using var memory = new MemoryWatch();
        var clock = Stopwatch.StartNew();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        using var writer = index.OpenWriter(new IndexWriterOptions { MemoryBudgetBytes = long.MaxValue });
        for (var i = 0; i < _corpus.Count; i++)
        {
            var key = i.ToString(CultureInfo.InvariantCulture);
            var group = new DocumentGroup(key) { Documents = { new Document().Add("x", "text").AddVector(Field, _corpus[i]) } };
            group.Keywords["share"] = [.. Shares.Where(share => i * 7919L % 1000 < share).Select(share => share.ToString(CultureInfo.InvariantCulture))];
            writer.Replace(key, [group]);
        }

        var added = clock.Elapsed;
        writer.Commit();
        var used = Process.GetCurrentProcess().TotalProcessorTime - processor;
        Print($"added in {added.TotalSeconds:F1} s, written with its graph in {(clock.Elapsed - added).TotalSeconds:F1} s; "
            + $"processor time in all {used.TotalSeconds:F1} s; most managed memory {memory.PeakHeapBytes / 1e6:F0} MB");
    }

    /// <summary>By looking at all, by the graph, and by what the index chooses.</summary>
    private void Measure(Searcher searcher, string name, NearestSearch search)
    {
        var exact = Measure(searcher, $"exact, {name}", search with { Exact = true }, null, "");
        Measure(searcher, $"graph, {name}", search with { PrefersGraph = true }, exact, "exact");
        Measure(searcher, $"       {name}", search, exact, "exact");
    }

    /// <summary>Asks all queries and prints a line.</summary>
    /// <returns>What was found, by query.</returns>
    private int[][] Measure(Searcher searcher, string name, NearestSearch search, int[][]? truth, string against)
    {
        var wall = new double[_queries.Length];
        var cpu = new double[_queries.Length];
        wall.AsSpan().Fill(double.PositiveInfinity);
        cpu.AsSpan().Fill(double.PositiveInfinity);
        var found = new int[_queries.Length][];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < _queries.Length; i++)
            {
                var cpuStart = ThreadCpuClock.Nanoseconds();
                var start = Stopwatch.GetTimestamp();
                var near = searcher.Nearest(search with { Vector = _queries[i] });
                wall[i] = Math.Min(wall[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                cpu[i] = Math.Min(cpu[i], (ThreadCpuClock.Nanoseconds() - cpuStart) / 1e6);
                found[i] = [.. near.Select(document => document.Document)];
            }
        }

        Array.Sort(wall);
        Array.Sort(cpu);
        var recall = truth is null ? "" : $"{found.Zip(truth).Sum(pair => pair.First.Intersect(pair.Second).Count()) / (double)truth.Sum(nearest => nearest.Length):F4} of {against}";
        Print($"{name,-34} {At(wall, 50),9:F3} {At(wall, 95),9:F3} {At(cpu, 50),9:F3} {At(cpu, 95),9:F3}   {recall}");
        return found;
    }

    private static double At(double[] sorted, int percentile) => sorted[(int)Math.Ceiling(percentile / 100.0 * sorted.Length) - 1];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
