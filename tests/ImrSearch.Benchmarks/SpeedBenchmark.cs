using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ImrSearch.Benchmarks;

/// <summary>The whole measurement, step by step as the peer's: build, search, merge into one segment, search again.</summary>
internal sealed class SpeedBenchmark(SpeedOptions options)
{
    private readonly IReadOnlyList<SpeedQuery> _queries = SpeedQuery.Read(options.Queries, options.Classes);

    /// <returns>0, or 1 when an answer differs from the expected one.</returns>
    public int Run()
    {
        if (_queries.Count == 0)
        {
            Console.Error.WriteLine($"There are no queries of these classes in {options.Queries}.");
            return 2;
        }

        if (options.WornSegments > 0)
        {
            var worn = new WearMeasure(options, _queries).Run(out var passages);
            SpeedReport.Save(options.Out, $"{SpeedReport.SizeName(passages)}-worn", worn);
            return 0;
        }

        var figures = new JsonObject();
        if (!options.Reuse)
        {
            Build(figures);
        }

        var size = SpeedReport.SizeName(Passages());
        if (!options.Reuse)
        {
            figures["asBuilt"] = Search(size);
            Merge(figures, out var merged);
            var differences = Check();
            AddTo(merged, Search(size));
            SpeedReport.Save(options.Out, size, figures);
            return differences == 0 ? 0 : 1;
        }

        var different = Check();
        figures["passages"] = Passages();
        figures["asIs"] = Search(size);
        SpeedReport.Save(options.Out, $"{size}-reused", figures);
        return different == 0 ? 0 : 1;
    }

    private void Build(JsonObject figures)
    {
        Console.WriteLine($"reading {options.Corpus}");
        var passages = SpeedCorpus.Read(options.Corpus!);
        figures["passages"] = passages.Length;
        var indexing = BuildMeasure.Run(passages, options.Index);
        figures["indexing"] = indexing;
        Console.WriteLine(indexing.ToJsonString());
    }

    private void Merge(JsonObject figures, out JsonObject merged)
    {
        BuildMeasure.Collect();
        var start = Stopwatch.GetTimestamp();
        using (var memory = new MemoryWatch())
        {
            using (var index = SpeedIndex.Open(options.Index))
            {
                using var writer = index.OpenWriter(SpeedIndex.WriterOptions);
                writer.MergeAll();
            }

            merged = new JsonObject
            {
                ["mergeSeconds"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 3),
                ["mergePeakHeapBytes"] = memory.PeakHeapBytes,
            };
        }

        var files = SpeedIndex.BytesByKind(options.Index);
        merged["indexBytes"] = files.Values.Sum();
        merged["bytesByKind"] = new JsonObject(files.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));
        figures["oneSegment"] = merged;
        Console.WriteLine();
        Console.WriteLine($"one segment: {merged.ToJsonString()}");
    }

    private JsonObject Search(string title)
    {
        BuildMeasure.Collect();
        var open = OpenMeasure.Run(options.Index, _queries[0]);
        using var index = SpeedIndex.Open(options.Index);
        using var searcher = index.Acquire();
        var figures = LatencyMeasure.Run(searcher, _queries, options.Modes, title);
        figures["open"] = open;
        return figures;
    }

    private int Check()
    {
        if (options.Expected is null)
        {
            return 0;
        }

        using var index = SpeedIndex.Open(options.Index);
        using var searcher = index.Acquire();
        return new ExpectedAnswers(searcher).Compare(options.Expected, options.Classes);
    }

    private int Passages()
    {
        using var index = SpeedIndex.Open(options.Index);
        using var searcher = index.Acquire();
        return (int)searcher.Counts().Documents;
    }

    private static void AddTo(JsonObject target, JsonObject more)
    {
        foreach (var (name, value) in more.ToList())
        {
            target[name] = value?.DeepClone();
        }
    }
}
