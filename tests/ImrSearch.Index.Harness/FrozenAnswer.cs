using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Harness;

/// <summary>A search of the frozen index and what came of it.</summary>
/// <param name="Query">In the classic syntax.</param>
/// <param name="OrderBy">A number field, largest first; null = by score.</param>
/// <param name="Colour">Only groups with this value; its own facet is counted without it.</param>
public sealed record FrozenAnswer(string Query, string? OrderBy = null, string? Colour = null)
{
    private const int Top = 8;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public long Documents { get; init; }

    public long Groups { get; init; }

    public long Parents { get; init; }

    /// <summary>The best groups, each "key score".</summary>
    public IReadOnlyList<string> Hits { get; init; } = [];

    /// <summary>For a query of one plain word, what else may have been meant.</summary>
    public IReadOnlyList<string>? Suggestions { get; init; }

    /// <summary>The groups nearest by vectors to the best document, each "key similarity"; null when that has no vector.</summary>
    public IReadOnlyList<string>? Nearest { get; init; }

    /// <summary>By field, each "value: groups"; the last is what has no value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>This search with what the index answers now.</summary>
    public FrozenAnswer Ask(Searcher searcher)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        var query = FrozenIndex.Bind(Query);
        var found = searcher.Search(new GroupSearch
        {
            Query = query,
            Filters = Colour is null ? [] : [new GroupFilter("colour", new KeywordQuery("colour", [Colour]))],
            Facets = ["colour", "tags"],
            Order = new GroupOrder { NumberField = OrderBy, Descending = true },
            Top = Top,
        });
        return this with
        {
            Documents = found.Documents,
            Groups = found.Groups,
            Parents = found.Parents,
            Hits = [.. found.Hits.Select(hit => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{hit.Key} {hit.Score:R}"))],
            Suggestions = Query.All(char.IsAsciiLetter) ? [.. searcher.Suggest("body", Query, 3).Select(suggestion => suggestion.Word)] : null,
            Nearest = searcher.Search(query, 1).Best is [var best, ..] && searcher.Vector(FrozenIndex.VectorField, best.Document) is { } vector
                ? [.. searcher.Nearest(new NearestSearch { Field = FrozenIndex.VectorField, Vector = vector, Top = Top, PrefersGraph = true }).Select(near =>
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{searcher.Locate(near.Document).GroupKey} {near.Similarity:R}"))]
                : null,
            Facets = found.Facets.ToDictionary(
                facet => facet.Field,
                IReadOnlyList<string> (facet) => [.. facet.Values.Select(value => $"{value.Value}: {value.Count}"), $"-: {facet.Missing}"]),
        };
    }

    public static void Save(string path, IEnumerable<FrozenAnswer> answers) =>
        File.WriteAllText(path, JsonSerializer.Serialize(answers, Format) + "\n");

    public static IReadOnlyList<FrozenAnswer> Load(string path) =>
        JsonSerializer.Deserialize<FrozenAnswer[]>(File.ReadAllText(path), Format) ?? [];
}
