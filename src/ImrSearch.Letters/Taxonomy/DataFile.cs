using System.Text.Json;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Reads the tables that are built into this assembly (Data/*.json).</summary>
internal static class DataFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The table of that file name; the shape is the type's.</summary>
    public static T Read<T>(string name)
    {
        var assembly = typeof(DataFile).Assembly;
        using var stream = assembly.GetManifestResourceStream($"ImrSearch.Letters.Data.{name}")
            ?? throw new InvalidOperationException($"Data/{name} is not built into {assembly.GetName().Name}.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"Data/{name} is empty.");
    }
}
