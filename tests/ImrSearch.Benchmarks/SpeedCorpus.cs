using System.Text.Json;

namespace ImrSearch.Benchmarks;

/// <summary>
/// Reads passages into memory, so that no time is measured that is not the index's own. Equal values are one string, as
/// they are in the peer.
/// </summary>
internal static class SpeedCorpus
{
    public static Passage[] Read(string file)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var passages = new List<Passage>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var passage = json.RootElement;
            passages.Add(new Passage(
                passage.GetProperty("id").GetString()!,
                passage.GetProperty("text").GetString()!,
                [.. SpeedIndex.Facets.Select(facet => passage.TryGetProperty(facet, out var value) ? List(value) : [])]));
        }

        return [.. passages];

        string[] List(JsonElement value)
        {
            var text = value.GetRawText();
            if (!lists.TryGetValue(text, out var list))
            {
                list = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(One)] : [One(value)];
                lists.Add(text, list);
            }

            return list;
        }

        string One(JsonElement value)
        {
            var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
            return values.TryGetValue(text, out var known) ? known : values[text] = text;
        }
    }
}
