using System.Text.Json;
using ImrSearch.Index.Analysis;
using ImrSearch.Index.Files;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Oracle;

/// <summary>A judged collection as an index, one document a line, and what Lucene answers on it.</summary>
internal static class OracleCollection
{
    public const string Field = "text";

    /// <summary>The collections for which there are both documents and golden searches.</summary>
    public static IEnumerable<string> Names() => Directory.Exists(SharedData.Oracle) && Directory.Exists(SharedData.Collections)
        ? Directory.EnumerateFiles(SharedData.Oracle, "search-*.jsonl")
            .Select(file => Path.GetFileNameWithoutExtension(file)["search-".Length..])
            .Where(name => File.Exists(Path.Combine(SharedData.Collections, name, "docs.jsonl")))
            .Order(StringComparer.Ordinal)
        : [];

    public static IEnumerable<(string Id, string Text)> Documents(string collection)
    {
        foreach (var line in Lines(Path.Combine(SharedData.Collections, collection, "docs.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty("id").ToString(), json.RootElement.GetProperty("text").GetString()!);
        }
    }

    public static IEnumerable<JsonElement> Searches(string collection) =>
        Lines(Path.Combine(SharedData.Oracle, $"search-{collection}.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>Indexes a collection, with a commit every <paramref name="batch"/> documents.</summary>
    public static SearchIndex Build(string folder, string collection, int batch = int.MaxValue)
    {
        var index = SearchIndex.Open(new DiskFolder(folder), new IndexSchema(EnglishAnalyzer.Instance, [Field]));
        using var writer = index.OpenWriter();
        var count = 0;
        foreach (var (id, text) in Documents(collection))
        {
            // A line is a document, also where two have the same id.
            writer.Replace($"{count}", [new DocumentGroup(id) { Documents = { new Document().Add(text, Field) } }]);
            if (++count % batch == 0)
            {
                writer.Commit();
            }
        }

        writer.Commit();
        return index;
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(line => line.Trim().Length > 0);
}
