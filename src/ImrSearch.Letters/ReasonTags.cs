using System.Text.Json;
using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters;

/// <summary>The kinds of reasons that rationales are tagged with (Data/reasons.json).</summary>
public static class ReasonTags
{
    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<ReasonTag> All { get; } = Read();

    private static Dictionary<string, ReasonTag> ByName { get; } = All.ToDictionary(tag => tag.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag of that name in any case, or null.</summary>
    /// <param name="name">As <see cref="Decision.Reasons"/> has it.</param>
    public static ReasonTag? Find(string name) => ByName.GetValueOrDefault(name);

    private static IReadOnlyList<ReasonTag> Read() =>
    [
        .. DataFile.Read<JsonElement>("reasons.json").GetProperty("reasons").EnumerateObject().Select(tag => new ReasonTag(
            tag.Name,
            tag.Value.GetProperty("description").GetString()!,
            Polarity(tag.Value.GetProperty("polarity").GetString()!))),
    ];

    private static bool? Polarity(string text) => text switch
    {
        "supports upholding" => true,
        "supports overturning" => false,
        _ => null,
    };
}
