using System.Text.Json.Nodes;
using ImrSearch.Testing;

namespace ImrSearch.Benchmarks;

/// <summary>
/// What segments and deleted passages cost: the same queries on an index of several segments with a part of its
/// passages deleted, and on the same index merged into one segment.
/// </summary>
internal sealed class WearMeasure(SpeedOptions options, IReadOnlyList<SpeedQuery> queries)
{
    private const int Seed = 20260101;

    public JsonObject Run(out int passageCount)
    {
        if (!options.Reuse)
        {
            passageCount = Build();
            BuildMeasure.Collect();
        }
        else
        {
            using var index = SpeedIndex.Open(options.Index);
            using var searcher = index.Acquire();
            passageCount = (int)searcher.Counts().Documents;
        }

        var worn = Search("worn");
        using (var index = SpeedIndex.Open(options.Index))
        {
            using var writer = index.OpenWriter(SpeedIndex.WriterOptions);
            writer.MergeAll();
        }

        var merged = Search("merged");
        return new JsonObject
        {
            ["passages"] = passageCount,
            ["deletedPercent"] = options.WornDeletedPercent,
            ["worn"] = worn,
            ["merged"] = merged,
            ["ratios"] = Ratios(worn, merged),
        };
    }

    private int Build()
    {
        var passages = SpeedCorpus.Read(options.Corpus!);
        BuildMeasure.Empty(options.Index);
        using var index = SpeedIndex.Open(options.Index);
        using var writer = index.OpenWriter(SpeedIndex.WriterOptions with { MemoryBudgetBytes = 1L << 30 });
        for (var segment = 0; segment < options.WornSegments; segment++)
        {
            var from = (int)((long)passages.Length * segment / options.WornSegments);
            var to = (int)((long)passages.Length * (segment + 1) / options.WornSegments);
            foreach (var passage in passages.AsSpan(from..to))
            {
                SpeedIndex.Add(writer, passage);
            }

            writer.Commit();
        }

        var random = new Random(Seed);
        foreach (var passage in passages)
        {
            if (random.Next(100) < options.WornDeletedPercent)
            {
                writer.Delete(passage.Id);
            }
        }

        writer.Commit();
        return passages.Length;
    }

    private JsonObject Search(string title)
    {
        using var index = SpeedIndex.Open(options.Index);
        using var searcher = index.Acquire();
        return LatencyMeasure.Run(searcher, queries, options.Modes, title);
    }

    private static JsonObject Ratios(JsonObject worn, JsonObject merged)
    {
        var figure = ThreadCpuClock.IsSupported ? "cpu_" : "best_";
        var ratios = new JsonObject();
        foreach (var (mode, rows) in worn.Where(pair => pair.Value is JsonObject))
        {
            var row = new JsonObject();
            foreach (var (name, values) in rows!.AsObject())
            {
                foreach (var percentile in new[] { "p50", "p99", "mean" })
                {
                    var ratio = (double)values![figure + percentile]! / (double)merged[mode]![name]![figure + percentile]!;
                    row[$"{name} {percentile}"] = Math.Round(ratio, 3);
                }
            }

            ratios[mode] = row;
            Console.WriteLine($"{mode}: worn / merged, {figure}");
            foreach (var (name, ratio) in row)
            {
                Console.WriteLine($"  {name,-12} {ratio}");
            }
        }

        return ratios;
    }
}
