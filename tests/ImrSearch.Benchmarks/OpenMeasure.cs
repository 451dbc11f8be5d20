using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ImrSearch.Benchmarks;

/// <summary>How long it takes to open the index, and to answer the first query after that.</summary>
internal static class OpenMeasure
{
    private const int Rounds = 7;

    public static JsonObject Run(string folder, SpeedQuery query)
    {
        var opens = new double[Rounds];
        var firsts = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            using var index = SpeedIndex.Open(folder);
            using var searcher = index.Acquire();
            opens[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            MeasuredSearch.Faceted(searcher, query.Query);
            firsts[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Console.WriteLine($"opening: first {opens[0]:F2} ms, best {opens.Min():F2} ms; first query after it: first {firsts[0]:F2} ms, best {firsts.Min():F2} ms");
        return new JsonObject
        {
            ["firstMilliseconds"] = Math.Round(opens[0], 3),
            ["bestMilliseconds"] = Math.Round(opens.Min(), 3),
            ["firstQueryMilliseconds"] = Math.Round(firsts[0], 3),
            ["bestFirstQueryMilliseconds"] = Math.Round(firsts.Min(), 3),
        };
    }
}
