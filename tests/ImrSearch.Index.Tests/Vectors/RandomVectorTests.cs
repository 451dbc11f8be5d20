using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Vectors;

/// <summary>Random adds, deletes, commits, merges and reopenings of groups with vectors, against a dictionary.</summary>
public sealed class RandomVectorTests
{
    // What the rounding of vectors of so few dimensions may change of a cosine.
    private const double Rounding = 0.02;

    private const int UsualSeed = 400;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_index_finds_what_a_dictionary_has(int number)
    {
        var seed = LongForm.Seed(UsualSeed) + number;
        var random = new Random(seed);
        var schema = new IndexSchema(new PlainAnalyzer(), ["body"], ["colour"]) { VectorFields = ["other", VectorIndex.Field], GraphBytes = 16 * random.Next(1, 200) };
        var dimensions = random.Next(1, 40);
        var model = new SortedDictionary<string, DocumentGroup>(StringComparer.Ordinal);
        using var folder = new TempFolder();
        var index = SearchIndex.Open(new DiskFolder(folder.Path), schema);
        for (var round = 0; round < LongForm.Cases(12, 100); round++)
        {
            Change(index, model, random, dimensions);
            if (random.Next(4) == 0)
            {
                index.Dispose();
                index = SearchIndex.Open(new DiskFolder(folder.Path), schema);
            }

            using var searcher = index.Acquire();
            for (var i = 0; i < 10; i++)
            {
                Check(searcher, model, random, dimensions, $"seed {seed}, round {round}, search {i}");
            }

            Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
        }

        index.Dispose();
    }

    private static void Change(SearchIndex index, SortedDictionary<string, DocumentGroup> model, Random random, int dimensions)
    {
        using var writer = index.OpenWriter(new IndexWriterOptions
        {
            MemoryBudgetBytes = random.Next(3) == 0 ? 1 : long.MaxValue,
            MergePolicy = new MergePolicy { Factor = 3, MinDocuments = 10 },
        });
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            var key = $"g{random.Next(300)}";
            if (random.Next(4) == 0)
            {
                writer.Delete(key);
                model.Remove(key);
            }
            else
            {
                var group = VectorIndex.Group(key, [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(4) == 0 ? null : VectorIndex.Random(random, dimensions))]);
                group.Keywords["colour"] = random.Next(10) == 0 ? ["red", "blue"] : random.Next(2) == 0 ? ["red"] : [];
                writer.Replace(key, [group]);
                model[key] = group;
            }
        }

        writer.Commit();
        if (random.Next(2) == 0)
        {
            writer.Merge(TestContext.Current.CancellationToken);
        }
    }

    private static void Check(Searcher searcher, SortedDictionary<string, DocumentGroup> model, Random random, int dimensions, string where)
    {
        var colour = random.Next(3) switch { 0 => "red", 1 => "blue", _ => null };
        var query = VectorIndex.Random(random, dimensions);
        var search = new NearestSearch
        {
            Field = VectorIndex.Field,
            Vector = query,
            Top = random.Next(1, 30),
            ByGroup = random.Next(2) == 0,
            Filters = colour is null ? [] : [new GroupFilter("colour", new KeywordQuery("colour", [colour]))],
            Exact = random.Next(3) > 0,
            PrefersGraph = random.Next(2) == 0,
        };
        var found = searcher.Nearest(search, TestContext.Current.CancellationToken);
        var expected = model.Values
            .Where(group => colour is null || group.Keywords["colour"].Contains(colour))
            .SelectMany(group => group.Documents
                .SelectMany((document, ordinal) => document.Vectors.Select(added => (Place: (group.Key, ordinal), Cosine: VectorIndex.Cosine(query, added.Vector.ToArray()))))
                .OrderByDescending(document => document.Cosine).Take(search.ByGroup ? 1 : int.MaxValue))
            .ToDictionary(document => document.Place, document => document.Cosine);
        Assert.True(found.Count == Math.Min(search.Top, expected.Count), $"{where}: {found.Count} found, not {Math.Min(search.Top, expected.Count)}");
        var places = found.Select(near => searcher.Locate(near.Document)).Select(address => (address.GroupKey, address.Ordinal)).ToList();
        Assert.True(places.Distinct().Count() == places.Count, $"{where}: one twice");
        Assert.True(!search.ByGroup || places.Select(place => place.GroupKey).Distinct().Count() == places.Count, $"{where}: a group twice");
        for (var i = 0; i < found.Count; i++)
        {
            // By group another document may be as near as the rounding can tell.
            var cosine = search.ByGroup ? expected.First(document => document.Key.Key == places[i].GroupKey).Value : expected.GetValueOrDefault(places[i], double.NaN);
            Assert.True(Math.Abs(found[i].Similarity - cosine) <= Rounding, $"{where}: {places[i]} has {cosine}, not {found[i].Similarity}");
            Assert.True(i == 0 || found[i].Similarity <= found[i - 1].Similarity, $"{where}: not in order");
        }

        // Graphs of so few nodes miss nothing either: a walk looks for more than there are.
        var missed = expected.OrderByDescending(document => document.Value).Take(search.Top)
            .Where(document => found.Count > 0 && document.Value > found[^1].Similarity + Rounding)
            .Where(document => !places.Any(place => search.ByGroup ? place.GroupKey == document.Key.Key : place == document.Key)).ToList();
        Assert.True(missed.Count == 0, $"{where}: {string.Join(' ', missed)} missed");
        Assert.Equal(
            found.Select(near => near.Similarity),
            searcher.Similarities(VectorIndex.Field, query, [.. found.Select(near => near.Document)]));
    }
}
