using System.Text.Json;
using ImrSearch.Samples.Prose;

namespace ImrSearch.Samples.Cases;

/// <summary>The word lists and tables of Data/, loaded once. Immutable, shared by all threads.</summary>
internal sealed class SampleData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private SampleData()
    {
        Regions = Parse<List<Region>>("regions.json");
        People = Parse<People>("people.json");
        DrugsByKind = Drug.ReadByKind(Read("drugs.txt"));
        Grammar = Grammar.Load(
            Read("items.grammar.txt"),
            Read("regions.grammar.txt"),
            Read("rationale.grammar.txt"),
            Read("summary.grammar.txt"),
            Read("letter.grammar.txt"));

        var table = Parse<ItemTable>("items.json");
        Categories = table.Categories;
        Kinds = table.Kinds;
        KindsByCategory = Categories.Select(category => Kinds.Where(kind => kind.Category == category.Name && kind.Weight > 0).ToArray()).ToArray();
        Adjunct = Kinds.Single(kind => kind.Key == ItemKind.AdjunctKey);
        RegionWeights = Regions.Select(region => region.Weight).ToArray();
        CategoryWeights = Categories.Select(category => category.Weight).ToArray();
        SpecialtyWeights = People.Specialties.Select(specialty => specialty.Weight).ToArray();
    }

    public static SampleData Shared { get; } = new();

    public Grammar Grammar { get; }

    public People People { get; }

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyDictionary<string, List<Drug>> DrugsByKind { get; }

    public IReadOnlyList<Category> Categories { get; }

    public IReadOnlyList<ItemKind> Kinds { get; }

    /// <summary>In the order of <see cref="Categories"/>, without kinds that are never drawn by chance.</summary>
    public IReadOnlyList<ItemKind[]> KindsByCategory { get; }

    /// <summary>Add-ons of a surgery in dispute.</summary>
    public ItemKind Adjunct { get; }

    public int[] RegionWeights { get; }

    public int[] CategoryWeights { get; }

    public int[] SpecialtyWeights { get; }

    private static T Parse<T>(string name) =>
        JsonSerializer.Deserialize<T>(Read(name), Json) ?? throw new FormatException($"The table {name} is empty.");

    private static string Read(string name)
    {
        using var stream = typeof(SampleData).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The program was built without its word list {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n"); // a checkout on Windows may hold CRLF
    }

    internal sealed record Category(string Name, int Weight);

    private sealed record ItemTable(List<Category> Categories, List<ItemKind> Kinds);
}
