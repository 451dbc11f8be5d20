using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImrSearch.Benchmarks;

/// <summary>The file of figures: laid out as the peer's, with each size of corpus beside the others.</summary>
internal static class SpeedReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>"100k", "1m"; other numbers as they are.</summary>
    public static string SizeName(int passages) => passages switch
    {
        > 0 when passages % 1_000_000 == 0 => $"{passages / 1_000_000}m",
        > 0 when passages % 1_000 == 0 => $"{passages / 1_000}k",
        _ => $"{passages}",
    };

    public static void Save(string file, string size, JsonObject figures)
    {
        var all = File.Exists(file) && JsonNode.Parse(File.ReadAllText(file)) is JsonObject known ? known : [];
        all["engine"] = $"ImrSearch.Index {typeof(Index.SearchIndex).Assembly.GetName().Version?.ToString(3)}";
        all["machine"] = $"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}; {RuntimeInformation.FrameworkDescription}";
        all["notes"] = LatencyMeasure.Notes;
        all[size] = figures;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllText(file, all.ToJsonString(Indented) + "\n");
    }
}
