using System.Globalization;
using System.Text.Json.Nodes;
using ImrSearch.Testing;

namespace ImrSearch.Benchmarks;

/// <summary>
/// Turns the times of one class of queries into the peer's figures: of all timed runs, of each query's best run
/// (<c>best_</c>), and of each query's least processor time (<c>cpu_</c>), in milliseconds.
/// </summary>
internal static class LatencyTable
{
    private static readonly string[] Kinds = ThreadCpuClock.IsSupported ? ["", "best_", "cpu_"] : ["", "best_"];
    private static readonly int[] Percentiles = [50, 95, 99];

    /// <param name="wall">By pass and query.</param>
    /// <param name="cpu">By pass and query.</param>
    public static JsonObject Row(double[][] wall, double[][] cpu)
    {
        var row = new JsonObject();
        Add(row, Kinds[0], [.. wall.SelectMany(pass => pass)]);
        Add(row, Kinds[1], Best(wall));
        if (ThreadCpuClock.IsSupported)
        {
            Add(row, Kinds[2], Best(cpu));
        }

        return row;
    }

    public static void PrintHeader(string title)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.Write($"{"",-8}");
        foreach (var kind in Kinds)
        {
            Console.Write($" |{kind + "p50",9} {"p95",9} {"p99",9} {"mean",9}");
        }

        Console.WriteLine(" | bytes allocated");
    }

    public static void PrintRow(string name, JsonObject row)
    {
        Console.Write($"{name,-8}");
        foreach (var kind in Kinds)
        {
            Console.Write(string.Create(
                CultureInfo.InvariantCulture,
                $" |{(double)row[kind + "p50"]!,9} {(double)row[kind + "p95"]!,9} {(double)row[kind + "p99"]!,9} {(double)row[kind + "mean"]!,9}"));
        }

        Console.WriteLine($" | {row["allocatedBytes"]}");
    }

    private static void Add(JsonObject row, string prefix, double[] milliseconds)
    {
        Array.Sort(milliseconds);
        foreach (var percentile in Percentiles)
        {
            var at = (int)Math.Ceiling(percentile / 100.0 * milliseconds.Length) - 1;
            row[$"{prefix}p{percentile}"] = Math.Round(milliseconds[Math.Min(milliseconds.Length - 1, at)], 4);
        }

        row[$"{prefix}mean"] = Math.Round(milliseconds.Average(), 4);
    }

    private static double[] Best(double[][] passes)
    {
        var best = (double[])passes[0].Clone();
        foreach (var pass in passes)
        {
            for (var i = 0; i < best.Length; i++)
            {
                best[i] = Math.Min(best[i], pass[i]);
            }
        }

        return best;
    }
}
