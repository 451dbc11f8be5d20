using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ImrSearch.Benchmarks.Load;

/// <summary>What a page's first HTML hands to its script: the components that are to become live, and their state.</summary>
internal sealed partial record PrerenderedPage(string Operations, string State)
{
    public static PrerenderedPage Read(string html)
    {
        var operations = new JsonArray();
        foreach (Match marker in Marker().Matches(html))
        {
            var json = JsonNode.Parse(marker.Groups[1].Value)!;
            if ((string?)json["type"] == "server")
            {
                operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = json });
            }
        }

        if (operations.Count == 0)
        {
            throw new InvalidDataException("The page has no live component; is this ImrSearch?");
        }

        var batch = new JsonObject { ["batchId"] = 1, ["operations"] = operations };
        return new PrerenderedPage(batch.ToJsonString(new JsonSerializerOptions()), StateMarker().Match(html).Groups[1].Value);
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->", RegexOptions.Singleline)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex StateMarker();
}
