using System.Globalization;
using System.Text.Json.Nodes;

namespace ImrSearch.Benchmarks.Compare;

/// <summary>Prints tables of ratios, ours over the peer's; each with the target it is measured against.</summary>
internal sealed class CompareReport
{
    private const string Top10 = "top10";
    private const string Facets = "top10+count+facets";
    private static readonly string[] CountingClasses = ["term", "or3", "or8", "prefix"];

    /// <summary>How many figures miss their target.</summary>
    public int Missed { get; private set; }

    /// <param name="size">The corpus.</param>
    /// <param name="ours">Our figures of it.</param>
    /// <param name="peer">The peer's.</param>
    /// <param name="peerBytes">What in the peer's index serves searching; null when it is not there.</param>
    public void Print(string size, JsonObject ours, JsonObject peer, long? peerBytes)
    {
        Console.WriteLine();
        Console.WriteLine($"== {size}: ours / peer; ! misses its target ==");
        foreach (var state in new[] { "asBuilt", "oneSegment" })
        {
            foreach (var mode in new[] { Top10, Facets })
            {
                if (ours[state]?[mode] is JsonObject rows && peer[state]?[mode] is JsonObject peerRows)
                {
                    PrintLatency($"{state}, {mode}", mode, rows, peerRows, isTarget: state == "oneSegment");
                }
            }
        }

        PrintIndexing(ours, peer, peerBytes);
    }

    private void PrintLatency(string title, string mode, JsonObject rows, JsonObject peerRows, bool isTarget)
    {
        var prefix = rows.All(row => row.Value!["cpu_p50"] is not null) ? "cpu_" : "best_";
        Console.WriteLine();
        Console.WriteLine($"{title}, {prefix}, ms{(isTarget ? "" : " (no target)")}");
        Console.WriteLine($"{"",-8} |{"p50",9}{"peer",9}{"ratio",8}  |{"p99",9}{"peer",9}{"ratio",8}");
        foreach (var (name, row) in rows.Where(row => peerRows[row.Key] is not null))
        {
            Console.Write($"{name,-8}");
            foreach (var percentile in new[] { "p50", "p99" })
            {
                var our = (double)row![prefix + percentile]!;
                var their = (double)peerRows[name]![prefix + percentile]!;
                Console.Write(Text($" |{our,9:F4}{their,9:F4}{our / their,8:F2}{Mark(isTarget, our / their, Target(mode, name, percentile)),2}"));
            }

            Console.WriteLine();
        }
    }

    private void PrintIndexing(JsonObject ours, JsonObject peer, long? peerBytes)
    {
        Console.WriteLine();
        if (ours["indexing"] is { } indexing && peer["indexing"] is { } peerIndexing)
        {
            var our = (double)ours["passages"]! / (double)indexing["cpuSecondsToClose"]!;
            var their = (double)peer["passages"]! / (double)peerIndexing["cpuSecondsToClose"]!;
            Console.WriteLine(Text($"documents per CPU second   {our,10:F0} {their,10:F0} {our / their,6:F2}{Mark(true, their / our, 1 / 1.2)}  (at least 1.20)"));
            our = (double)indexing["docsPerSecond"]!;
            their = (double)peerIndexing["docsPerSecond"]!;
            Console.WriteLine(Text($"documents per second       {our,10:F0} {their,10:F0} {our / their,6:F2}   (no target)"));
        }

        if (ours["oneSegment"] is not { } one)
        {
            return;
        }

        if (peerBytes is { } bytes)
        {
            var our = (double)one["indexBytes"]!;
            Console.WriteLine(Text($"megabytes, no stored text  {our / 1e6,10:F1} {bytes / 1e6,10:F1} {our / bytes,6:F2}{Mark(true, our / bytes, 1.1)}  (at most 1.10)"));
        }

        if (one["open"]?["bestMilliseconds"] is { } open)
        {
            Console.WriteLine(Text($"opening, ms                {(double)open,10:F1} {"",10} {"",6}{Mark(true, (double)open, 300)}  (at most 300)"));
        }

        if (one["residentBytesBeyondFiles"] is { } resident)
        {
            Console.WriteLine(Text($"resident megabytes         {(double)resident / 1e6,10:F1} {"",10} {"",6}{Mark(true, (double)resident / 1e6, 500)}  (at most 500, beyond mapped files)"));
        }
    }

    private static double Target(string mode, string name, string percentile) =>
        mode == Top10 ? 1.0 : percentile != "p50" ? double.PositiveInfinity : CountingClasses.Contains(name) ? 0.5 : 1.0;

    private string Mark(bool isTarget, double ratio, double target)
    {
        var misses = isTarget && ratio > target;
        Missed += misses ? 1 : 0;
        return misses ? " !" : "  ";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
