using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ImrSearch.Benchmarks;

/// <summary>
/// Builds an index and measures it as the peer is: from the first document to the end of the commit, and until the
/// writer is closed with all merges done; the processor time is that of the whole process (JIT and garbage collection
/// included). Two small builds come first, for the JIT.
/// </summary>
internal static partial class BuildMeasure
{
    private const int WarmPassages = 50_000;
    private const int SmallCorpus = 200_000;

    /// <summary>The median of three builds for a small corpus, one build for a large one.</summary>
    public static JsonObject Run(Passage[] passages, string folder)
    {
        for (var i = 0; i < 2; i++)
        {
            Build(passages.AsSpan(0, Math.Min(passages.Length, WarmPassages)), folder);
        }

        var rounds = passages.Length <= SmallCorpus ? 3 : 1;
        var builds = new List<JsonObject>();
        for (var i = 0; i < rounds; i++)
        {
            builds.Add(Build(passages, folder));
        }

        var median = builds.OrderBy(build => (double)build["docsPerSecond"]!).ElementAt(rounds / 2);
        median["rounds"] = rounds;
        return median;
    }

    private static JsonObject Build(ReadOnlySpan<Passage> passages, string folder)
    {
        Empty(folder);
        Collect();
        using var memory = new MemoryWatch();
        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        double toCommit;
        using (var index = SpeedIndex.Open(folder))
        {
            using var writer = index.OpenWriter(SpeedIndex.WriterOptions);
            foreach (var passage in passages)
            {
                SpeedIndex.Add(writer, passage);
            }

            writer.Commit();
            toCommit = Stopwatch.GetElapsedTime(start).TotalSeconds;
            writer.Merge();
        }

        process.Refresh();
        var cpuSeconds = (process.TotalProcessorTime - cpu).TotalSeconds;
        return new JsonObject
        {
            ["secondsToCommit"] = Math.Round(toCommit, 3),
            ["secondsToClose"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 3),
            ["cpuSecondsToClose"] = Math.Round(cpuSeconds, 3),
            ["docsPerSecond"] = Math.Round(passages.Length / toCommit, 1),
            ["docsPerCpuSecond"] = Math.Round(passages.Length / cpuSeconds, 1),
            ["indexBytes"] = SpeedIndex.BytesByKind(folder).Values.Sum(),
            ["peakHeapBytes"] = memory.PeakHeapBytes,
            ["peakAnonymousBytes"] = memory.PeakAnonymousBytes,
        };
    }

    /// <summary>Removes the index that an earlier run has left, also one of another version, and nothing else.</summary>
    public static void Empty(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => IndexFile().IsMatch(Path.GetFileName(file))).ToList())
        {
            File.Delete(file);
        }
    }

    /// <summary>Gives memory back, so that one measurement does not pay for the one before.</summary>
    public static void Collect()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
    }

    [GeneratedRegex(@"^(manifest(\.new)?|s\d+\.(\d+\.)?[a-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex IndexFile();
}
