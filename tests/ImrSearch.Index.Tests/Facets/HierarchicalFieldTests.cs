using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Facets;

public sealed class HierarchicalFieldTests
{
    private static readonly IndexSchema Schema = new(new PlainAnalyzer(), ["body"], ["kind", "colour"]) { HierarchicalFields = ["kind"] };

    [Fact]
    public void A_group_counts_once_under_every_node_above_its_values()
    {
        using var folder = new TempFolder();
        using var index = Open(folder, Schema, ("a", ["Animal > Dog > Poodle", "Animal > Dog > Boxer"]), ("b", ["Animal > Cat"]), ("c", ["Plant"]), ("d", []));
        using var searcher = index.Acquire();
        var facet = Count(searcher, []);
        Assert.Equal(1, facet.Missing);
        Assert.Equal(
            ["Animal=2", "Animal > Cat=1", "Animal > Dog=1", "Animal > Dog > Boxer=1", "Animal > Dog > Poodle=1", "Plant=1"],
            facet.Values.Select(value => $"{value.Value}={value.Count}"));
        Assert.Equal("Animal 2/2 (Cat 1/0 () Dog 1/2 (Boxer 1/0 () Poodle 1/0 ())) Plant 1/0 ()", Print(FacetTree.Of(facet, Schema)));
    }

    [Fact]
    public void A_tree_begins_at_any_node_and_goes_as_deep_and_wide_as_asked()
    {
        using var folder = new TempFolder();
        using var index = Open(folder, Schema, ("a", ["Animal > Dog > Poodle"]), ("b", ["Animal > Dog > Boxer"]), ("c", ["Animal > Cat"]), ("d", ["Plant"]));
        using var searcher = index.Acquire();
        var facet = Count(searcher, []);
        Assert.Equal("Animal 3/2 () Plant 1/0 ()", Print(FacetTree.Of(facet, Schema, depth: 1)));
        Assert.Equal("Dog 2/2 () Cat 1/0 ()", Print(FacetTree.Of(facet, Schema, below: "ANIMAL", depth: 1)));
        Assert.Equal("Animal 3/2 (Dog 2/2 (Boxer 1/0 ()))", Print(FacetTree.Of(facet, Schema, limit: 1)));
        Assert.Equal("Animal > Dog > Boxer", FacetTree.Of(facet, Schema, below: "Animal > Dog")[0].Path);
        Assert.Empty(FacetTree.Of(facet, Schema, below: "Animal > Dog > Boxer"));
        Assert.Empty(FacetTree.Of(facet, Schema, below: "Mineral"));
        Assert.Throws<ArgumentException>(() => FacetTree.Of(facet with { Field = "colour" }, Schema));
    }

    [Fact]
    public void Any_node_can_be_filtered_by_and_its_siblings_keep_their_counts()
    {
        using var folder = new TempFolder();
        using var index = Open(folder, Schema, ("a", ["Animal > Dog > Poodle"]), ("b", ["Animal > Dog"]), ("c", ["Animal > Cat"]), ("d", ["Plant"]));
        using var searcher = index.Acquire();
        Assert.Equal(3, Search(searcher, ["animal"]).Groups);
        Assert.Equal(2, Search(searcher, ["Animal > Dog"]).Groups);
        Assert.Equal(1, Search(searcher, ["Animal > Dog > Poodle"]).Groups);
        Assert.Equal(0, Search(searcher, ["Dog"]).Groups);
        Assert.Equal("Animal 3/2 (Dog 2/1 (Poodle 1/0 ()) Cat 1/0 ()) Plant 1/0 ()", Print(FacetTree.Of(Count(searcher, ["Animal > Cat"]), Schema)));
    }

    [Fact]
    public void The_separator_is_the_schema_s()
    {
        var schema = new IndexSchema(new PlainAnalyzer(), ["body"], ["kind"]) { HierarchicalFields = ["kind"], PathSeparator = "/" };
        using var folder = new TempFolder();
        using var index = Open(folder, schema, ("a", ["x/y", "/z", "w/"]));
        using var searcher = index.Acquire();
        Assert.Equal(["/z", "w/", "x", "x/y"], Count(searcher, []).Values.Select(value => value.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_path_is_made_of_names_that_do_not_hold_the_separator()
    {
        Assert.Equal("Animal > Dog", Schema.Path("Animal", "Dog"));
        Assert.Throws<ArgumentException>(() => Schema.Path("Animal > Dog", "Poodle"));
        Assert.Throws<ArgumentException>(() => Schema.Path("Animal", ""));
        Assert.Throws<ArgumentException>(() => Schema.Path("a >", "b"));
        Assert.Throws<ArgumentException>(() => Schema.Path());
        Assert.Throws<ArgumentException>(() => new IndexSchema(new PlainAnalyzer(), ["body"], ["kind"]) { HierarchicalFields = ["body"] });
    }

    [Fact]
    public void An_index_of_other_paths_is_refused()
    {
        using var folder = new TempFolder();
        Open(folder, Schema, ("a", ["x"])).Dispose();
        var flat = new IndexSchema(new PlainAnalyzer(), ["body"], ["kind", "colour"]);
        Assert.Equal(IndexFault.OtherSchema, Assert.Throws<IndexDamagedException>(() => SearchIndex.Open(new DiskFolder(folder.Path), flat)).Fault);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Counts_agree_with_a_plain_model_through_replacements_and_merges(int seed)
    {
        using var folder = new TempFolder();
        var random = new Random(seed);
        var model = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        using var index = SearchIndex.Open(new DiskFolder(folder.Path), Schema);
        for (var round = 0; round < 8; round++)
        {
            using (var writer = index.OpenWriter())
            {
                for (var i = 0; i < 20; i++)
                {
                    var key = $"p{random.Next(50)}";
                    model[key] = [.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomPath(random))];
                    writer.Replace(key, [Group(key, model[key])]);
                }

                writer.Commit();
                if (round % 3 == 2)
                {
                    writer.MergeAll(TestContext.Current.CancellationToken);
                }
            }

            using var searcher = index.Acquire();
            var expected = model.Values
                .SelectMany(paths => paths.SelectMany(Above).Distinct())
                .GroupBy(node => node).ToDictionary(same => same.Key, same => same.Count());
            var facet = Count(searcher, []);
            Assert.Equal(expected.OrderBy(node => node.Key, StringComparer.Ordinal).Select(node => (node.Key, node.Value)), facet.Values.Select(value => (value.Value, value.Count)).OrderBy(value => value.Value, StringComparer.Ordinal));
            Assert.Equal(model.Values.Count(paths => paths.Length == 0), facet.Missing);
            Assert.Equal(expected.Count, FacetTree.Of(facet, Schema).Sum(Size));
            foreach (var (node, count) in expected)
            {
                Assert.Equal(count, Search(searcher, [node]).Groups);
            }
        }

        static int Size(FacetNode node) => 1 + node.Children.Sum(Size);
    }

    private static IEnumerable<string> Above(string path)
    {
        var names = path.Split(" > ");
        return Enumerable.Range(1, names.Length).Select(count => string.Join(" > ", names.Take(count)));
    }

    private static string RandomPath(Random random) => string.Join(" > ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"n{random.Next(3)}"));

    private static DocumentGroup Group(string key, IReadOnlyList<string> kinds) =>
        new(key) { Documents = { new Document().Add("x", "body") }, Keywords = { ["kind"] = kinds } };

    private static SearchIndex Open(TempFolder folder, IndexSchema schema, params (string Key, string[] Kinds)[] groups)
    {
        var index = SearchIndex.Open(new DiskFolder(folder.Path), schema);
        using var writer = index.OpenWriter();
        foreach (var (key, kinds) in groups)
        {
            writer.Replace(key, [Group(key, kinds)]);
        }

        writer.Commit();
        return index;
    }

    private static GroupSearchResult Search(Searcher searcher, string[] kinds) => searcher.Search(new GroupSearch
    {
        Query = new MatchAllQuery(),
        Filters = kinds.Length == 0 ? [] : [new GroupFilter("kind", new KeywordQuery("kind", kinds))],
        Facets = ["kind"],
    });

    private static FacetResult Count(Searcher searcher, string[] kinds) => Search(searcher, kinds).Facets[0];

    private static string Print(IEnumerable<FacetNode> nodes) =>
        string.Join(' ', nodes.Select(node => $"{node.Name} {node.Count}/{node.ChildCount} ({Print(node.Children)})"));
}
