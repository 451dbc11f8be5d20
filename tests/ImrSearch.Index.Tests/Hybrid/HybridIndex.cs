using ImrSearch.Index.Collectors;
using ImrSearch.Index.Hybrid;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Vectors;

namespace ImrSearch.Index.Tests.Hybrid;

/// <summary>A random index of groups with words, a colour and vectors, and the same as plain lists.</summary>
internal sealed class HybridIndex : IDisposable
{
    public const int Dimensions = 8;

    private static readonly string[] Words = ["ant", "bee", "cat", "dog", "elk", "fox"];
    private static readonly string[] Colours = ["red", "green", "blue"];

    private readonly SearchIndex _index = VectorIndex.Open();

    public HybridIndex(Random random, int groups)
    {
        using (var writer = _index.OpenWriter(VectorIndex.Unmerged))
        {
            for (var i = 0; i < groups; i++)
            {
                var group = new DocumentGroup($"g{i:000}") { Keywords = { ["colour"] = [Colours[random.Next(3)]] } };
                for (var documents = random.Next(1, 4); documents > 0; documents--)
                {
                    var document = new Document().Add(string.Join(' ', random.GetItems(Words, random.Next(1, 9))), "body");
                    group.Documents.Add(random.Next(6) == 0 ? document : document.AddVector(VectorIndex.Field, VectorIndex.Random(random, Dimensions)));
                }

                writer.Replace(group.Key, [group]);
                if (i % 17 == 16)
                {
                    writer.Commit();
                }
            }

            writer.Delete("g003");
            writer.Commit();
        }

        Searcher = _index.Acquire();
    }

    public Searcher Searcher { get; }

    public int DocumentCount => Searcher.Segments.Sum(segment => segment.Info.DocumentCount);

    public static Query Word(string word) => new TermQuery("body", word);

    public static BooleanQuery Any(params string[] words) => new([.. words.Select(word => new BooleanClause(Word(word), Occur.Should))]);

    public static GroupFilter Colour(string colour) => new("colour", new KeywordQuery("colour", [colour]));

    /// <summary>The keys of all groups that match, in the order of their ranks.</summary>
    public IReadOnlyList<string> Keys(Query query, params GroupFilter[] filters) =>
        [.. Search(query, filters).Hits.Select(hit => hit.Key)];

    public GroupSearchResult Search(Query query, GroupFilter[] filters, int skip = 0, int top = 10_000, params string[] facets) => Searcher.Search(
        new GroupSearch { Query = query, Filters = filters, Facets = facets, Skip = skip, Top = top, Order = new GroupOrder { TiesByKey = true } },
        TestContext.Current.CancellationToken);

    public HybridRanking Rank(HybridSearch search) => Searcher.Rank(search, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Searcher.Dispose();
        _index.Dispose();
    }
}
