using System.Diagnostics;
using System.Globalization;
using ImrSearch.Embeddings;
using ImrSearch.Index.Analysis;

namespace ImrSearch.Benchmarks.Training;

/// <summary>Trains on the first passages of a corpus that is in memory, and embeds some of them.</summary>
internal sealed class TrainMeasure(string[] texts, int threads)
{
    private const int Embedded = 5_000;

    public static string Heading =>
        "| passages | terms | dimension | seconds | reading | processor seconds | peak heap MB | peak resident MB | model MB | load ms | passages embedded a second |\n|---|---|---|---|---|---|---|---|---|---|---|";

    /// <summary>For the JIT.</summary>
    public void WarmUp()
    {
        for (var i = 0; i < 3; i++)
        {
            Train(Math.Min(texts.Length, 2_000), out _);
        }
    }

    public string Row(int size)
    {
        BuildMeasure.Collect();
        using var memory = new MemoryWatch();
        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var model = Train(size, out var readingSeconds);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        var cpuSeconds = (process.TotalProcessorTime - cpu).TotalSeconds;

        using var file = new MemoryStream();
        model.Write(file);
        file.Position = 0;
        start = Stopwatch.GetTimestamp();
        LsaModel.Read(file);
        var load = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        var count = Math.Min(size, Embedded);
        var vector = new float[model.Dimension];
        start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            model.TryEmbed(texts[i], vector);
        }

        var rate = count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {size:N0} | {model.Terms:N0} | {model.Dimension} | {seconds:F1} | {readingSeconds:F1} | {cpuSeconds:F1} | {memory.PeakHeapBytes / 1e6:F0} | {memory.PeakAnonymousBytes / 1e6:F0} | {file.Length / 1e6:F1} | {load:F0} | {rate:N0} |");
    }

    private LsaModel Train(int size, out double readingSeconds)
    {
        var start = Stopwatch.GetTimestamp();
        var reading = 0.0;
        var model = new LsaTrainer(EnglishAnalyzer.Instance, new LsaOptions { Threads = threads }).Train(Passages());
        readingSeconds = reading;
        return model;

        IEnumerable<string> Passages()
        {
            for (var i = 0; i < size; i++)
            {
                yield return texts[i];
            }

            reading = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
