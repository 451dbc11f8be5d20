using ImrSearch.Index.Analysis;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Harness;

/// <summary>
/// A small index of this format version that later versions must open or refuse by name, and what it answers. It has
/// every kind of field, terms in many documents and in one, three segments, deleted groups and an attached file. Made anew by
/// <c>dotnet run --project tests/ImrSearch.Index.Harness -- freeze tests/fixtures/index-v3</c> - only together with a
/// change of the format.
/// </summary>
public static class FrozenIndex
{
    /// <summary>The file beside the index's own that holds its answers.</summary>
    public const string AnswersFile = "answers.json";

    /// <summary>Its vectors always have a graph.</summary>
    public const string VectorField = "scent";

    private const int Seed = 1963;
    private const int Parents = 260;
    private const int Commits = 3;

    private static readonly string[] Animals = ["hedgehog", "blackbird", "snail", "beetle", "frog", "wren", "mole", "squirrel", "bat", "toad"];
    private static readonly string[] Places = ["garden", "orchard", "pond", "hedge", "compost heap", "greenhouse", "garden wall", "old well"];
    private static readonly string[] Doings =
    [
        "was seen sleeping", "collected leaves for the winter", "ate the strawberries", "built a nest", "hid from the rain",
        "came back after a long absence", "was heard singing before sunrise", "dug a tunnel", "chased its reflection",
    ];

    private static readonly string[] Colours = ["Brown", "black", "grey-green", "Black", "rötlich"];
    private static readonly string[] Tags = ["spring > March", "spring > April", "spring > April > Easter", "summer > July", "autumn", "winter", "night", "rare visitor"];

    public static IndexSchema Schema { get; } = new(EnglishAnalyzer.Instance, ["title", "body"], ["colour", "tags"], ["day", "weight"])
    {
        HierarchicalFields = ["tags"],
        SuggestFields = ["body"],
        VectorFields = [VectorField],
        GraphBytes = 0,
    };

    /// <summary>The searches that are kept: of every kind, in the classic syntax.</summary>
    public static IReadOnlyList<FrozenAnswer> Questions { get; } =
    [
        new("*"),
        new("garden"),
        new("hedgehog winter"),
        new("hedgehog OR toad OR squirrel"),
        new("\"built a nest\""),
        new("\"garden wall\" -snail"),
        new("\"leaves winter\"~3"),
        new("straw*"),
        new("h?dg*hog"),
        new("hedgehgo~"),
        new("title:wren singing"),
        new("+pond frog OR toad"),
        new("beetle^3 OR mole"),
        new("everywhere OR nowhere"),
        new("tags:\"rare visitor\" garden"),
        new("tags:spring"),
        new("squirel"),
        new("colour:[b TO g]"),
        new("garden", OrderBy: "day"),
        new("hedge", Colour: "black"),
    ];

    public static int Write(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        using (var index = SearchIndex.Open(new DiskFolder(folder), Schema))
        {
            Fill(index);
            using var searcher = index.Acquire();
            FrozenAnswer.Save(Path.Combine(folder, AnswersFile), Questions.Select(question => question.Ask(searcher)));
        }

        File.Delete(Path.Combine(folder, "write.lock"));
        Console.WriteLine($"{folder}: {Directory.GetFiles(folder).Sum(file => new FileInfo(file).Length)} bytes");
        return 0;
    }

    private static void Fill(SearchIndex index)
    {
        var random = new Random(Seed);
        var scents = new Random(Seed + 1);
        using var writer = index.OpenWriter(new IndexWriterOptions { MergePolicy = new MergePolicy { Factor = 100 } });
        for (var commit = 1; commit <= Commits; commit++)
        {
            for (var i = (commit - 1) * Parents / Commits; i < commit * Parents / Commits; i++)
            {
                writer.Replace($"day-{i:000}", Groups($"day-{i:000}", random, scents));
            }

            // Older ones change and go.
            for (var i = 0; i < 10 * (commit - 1); i++)
            {
                var parent = $"day-{random.Next((commit - 1) * Parents / Commits):000}";
                writer.Replace(parent, i % 3 == 0 ? [] : Groups(parent, random, scents));
            }

            writer.Attach("diary", stream => stream.Write(new byte[70_000]));
            writer.Commit(new Dictionary<string, string> { ["commit"] = $"{commit}", ["diary"] = "A year in the garden" });
        }
    }

    private static List<DocumentGroup> Groups(string parent, Random random, Random scents)
    {
        var groups = new List<DocumentGroup>();
        for (var number = 1; number <= random.Next(1, 3); number++)
        {
            var animal = Animals[random.Next(Animals.Length)];
            var group = new DocumentGroup($"{parent}#{number}");
            if (random.Next(5) > 0)
            {
                group.Keywords["colour"] = [Colours[random.Next(Colours.Length)]];
            }

            group.Keywords["tags"] = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Tags[random.Next(Tags.Length)]).Distinct()];
            if (random.Next(8) > 0)
            {
                group.Numbers["day"] = 19_000 + random.Next(365);
            }

            if (random.Next(3) == 0)
            {
                group.Numbers["weight"] = random.Next(-5, 1_000_000);
            }

            for (var passages = random.Next(1, 4); passages > 0; passages--)
            {
                var document = new Document()
                    .Add($"The {animal} of {parent}", "title")
                    .Add(string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sentence(animal, random))), "body");
                group.Documents.Add(scents.Next(5) == 0 ? document : document.AddVector(VectorField, Scent(scents)));
            }

            groups.Add(group);
        }

        return groups;
    }

    private static float[] Scent(Random random) => [.. Enumerable.Range(0, 6).Select(_ => random.Next(-20, 21) + 0.5f)];

    private static string Sentence(string animal, Random random) =>
        $"The {animal} {Doings[random.Next(Doings.Length)]} in the {Places[random.Next(Places.Length)]}"
        + (random.Next(4) == 0 ? $", close to the {Animals[random.Next(Animals.Length)]}." : random.Next(6) == 0 ? $" at {random.Next(24)}:{random.Next(60):00}." : ".");

    internal static Query Bind(string text)
    {
        var parsed = new QueryParser(["title", "colour", "tags"]).Parse(text).Query ?? throw new InvalidOperationException($"not a query: {text}");
        return new QueryBinder(Schema, "body").Bind(parsed).Query ?? throw new InvalidOperationException($"not a query: {text}");
    }
}
