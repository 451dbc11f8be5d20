using ImrSearch.Index.Analysis;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Vectors;

/// <summary>Searches by graphs against brute force over the vectors as they were given.</summary>
public sealed class VectorGraphTests(ITestOutputHelper output)
{
    private const int Count = 3000;
    private const int Queries = 40;

    private static readonly IndexSchema Schema = new(new PlainAnalyzer(), ["body"], ["share"]) { VectorFields = [VectorIndex.Field], GraphBytes = 0 };

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public void Of_the_ten_nearest_at_least_ninety_seven_in_a_hundred_are_found(bool inCrowds, int segments)
    {
        var draws = new VectorDraws(7, 256, inCrowds);
        var vectors = Enumerable.Range(0, Count).Select(_ => draws.Next()).ToArray();
        using var index = Build(vectors, segments);
        using var searcher = index.Acquire();
        Assert.Equal(segments, searcher.SegmentCount);
        Assert.All(searcher.Segments, segment => Assert.True(segment.Reader.Graphs[0]!.Levels > 1));
        var queries = Enumerable.Range(0, Queries).Select(_ => draws.Next()).ToArray();
        var nearest = queries.Select(query => Nearest(vectors, query, 10)).ToArray();
        var exact = Recall(queries, nearest, query => Find(searcher, Near(query) with { Exact = true }));
        var walked = Recall(queries, nearest, query => Find(searcher, Near(query) with { PrefersGraph = true }));
        output.WriteLine($"exact {exact:F4}, by graph {walked:F4}");
        Assert.True(exact >= 0.97, $"exact: {exact}");
        Assert.True(walked >= 0.97, $"by graph: {walked}");
        Assert.All(queries, query => Assert.Equal(Find(searcher, Near(query) with { Exact = true }), Find(searcher, Near(query))));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(10)]
    [InlineData(1)]
    public void A_filter_that_leaves_few_still_returns_its_nearest(int share)
    {
        var draws = new VectorDraws(8, 64, inCrowds: true);
        var vectors = Enumerable.Range(0, Count).Select(_ => draws.Next()).ToArray();
        using var index = Build(vectors, segments: 2);
        using var searcher = index.Acquire();
        var allowed = Enumerable.Range(0, Count).Where(i => Shares(i).Contains(share)).ToHashSet();
        Assert.Equal(Count * share / 1000, allowed.Count);
        var value = new KeywordQuery("share", [$"{share}"]);
        var queries = Enumerable.Range(0, Queries).Select(_ => draws.Next()).ToArray();
        var nearest = queries.Select(query => Nearest(vectors, query, 10, allowed)).ToArray();
        foreach (var search in new[] { Near(queries[0]) with { Filters = [new GroupFilter(null, value)] }, Near(queries[0]) with { Condition = value } })
        {
            foreach (var way in new[] { search, search with { PrefersGraph = true }, search with { Exact = true } })
            {
                var recall = Recall(queries, nearest, query => Find(searcher, way with { Vector = query }));
                output.WriteLine($"{recall:F4}");
                Assert.True(recall >= 0.97, $"{way}: {recall}");
                Assert.All(queries, query => Assert.Subset(allowed, Find(searcher, way with { Vector = query }).ToHashSet()));
                Assert.All(queries, query => Assert.Equal(Math.Min(10, allowed.Count), Find(searcher, way with { Vector = query }).Length));
            }
        }
    }

    [Fact]
    public void A_filter_that_leaves_only_what_lies_far_away_still_returns_its_nearest()
    {
        // Two crowds on opposite sides; the query is in the one, the filter leaves the other.
        var random = new Random(5);
        var vectors = Enumerable.Range(0, Count).Select(i =>
        {
            var vector = VectorIndex.Random(random, 32);
            vector[0] += i % 1000 == 3 ? -5 : 5;
            return vector;
        }).ToArray();
        using var index = Build(vectors, segments: 1);
        using var searcher = index.Acquire();
        var search = Near(vectors[0]) with { Filters = [new GroupFilter(null, new KeywordQuery("share", ["1"]))] };
        var allowed = Enumerable.Range(0, Count).Where(i => Shares(i).Contains(1)).ToHashSet();
        Assert.Equal(Nearest(vectors, vectors[0], 10, allowed), Find(searcher, search));
        Assert.Equal(Nearest(vectors, vectors[0], 10, allowed), Find(searcher, search with { PrefersGraph = true }));
    }

    [Fact]
    public void Groups_are_found_in_full_number_where_the_nearest_documents_are_of_one()
    {
        // A group with more documents than a walk looks for, nearest of all.
        var random = new Random(6);
        using var index = SearchIndex.Open(new MemoryFolder(), Schema);
        using (var writer = index.OpenWriter())
        {
            writer.Add("crowd", [.. Enumerable.Range(0, 700).Select(_ => Around(random, 0.01f))]);
            for (var i = 0; i < 1500; i++)
            {
                writer.Add($"g{i}", Around(random, 2), Around(random, 2));
            }

            writer.Commit();
        }

        using var searcher = index.Acquire();
        var search = Near(Around(random, 0)) with { Top = 20, ByGroup = true };
        var exact = searcher.Keys(search with { Exact = true });
        Assert.Equal(("crowd", 20, 20), (exact[0], exact.Count, exact.Distinct().Count()));
        Assert.InRange(searcher.Keys(search with { PrefersGraph = true }).Intersect(exact).Count(), 19, 20);
    }

    [Fact]
    public void Copies_of_a_vector_are_all_found_and_hide_no_others()
    {
        var random = new Random(9);
        var copy = VectorIndex.Random(random, 24);
        var vectors = Enumerable.Range(0, 3000).Select(i => i % 3 == 0 ? copy : VectorIndex.Random(random, 24)).ToArray();
        using var index = Build(vectors, segments: 1);
        using var searcher = index.Acquire();
        var exact = Find(searcher, Near(copy) with { Top = 1100, Exact = true });
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => 3 * i), exact[..1000]);
        var walked = Find(searcher, Near(copy) with { Top = 1100, PrefersGraph = true });
        Assert.Equal(exact[..1000], walked[..1000]);
        Assert.True(walked.Intersect(exact).Count() >= 1090, "what is not a copy is missed");
    }

    [Fact]
    public void Deleted_documents_are_never_found_and_merging_changes_no_answer()
    {
        var draws = new VectorDraws(10, 48, inCrowds: true);
        var vectors = Enumerable.Range(0, 3000).Select(_ => draws.Next()).ToArray();
        using var index = Build(vectors, segments: 4);
        using var writer = index.OpenWriter(VectorIndex.Unmerged);
        var queries = Enumerable.Range(0, 30).Select(_ => draws.Next()).ToArray();
        var deleted = queries.SelectMany(query => Nearest(vectors, query, 7)).ToHashSet();
        foreach (var i in deleted)
        {
            writer.Delete($"{i}");
        }

        writer.Commit();
        var before = Answers(exact: true);
        Assert.All(before, answer => Assert.DoesNotContain(answer, near => deleted.Contains(int.Parse(near.Key, null))));
        Assert.All(Answers(exact: false), answer => Assert.DoesNotContain(answer, near => deleted.Contains(int.Parse(near.Key, null))));
        writer.MergeAll(TestContext.Current.CancellationToken);
        Assert.Equal(before, Answers(exact: true));
        var walked = Answers(exact: false);
        Assert.True(before.Zip(walked).Sum(pair => pair.First.Intersect(pair.Second).Count()) >= 0.97 * 10 * queries.Length, "the merged graph misses too much");
        Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));

        List<(string Key, float Similarity)>[] Answers(bool exact)
        {
            using var searcher = index.Acquire();
            return [.. queries.Select(query => searcher
                .Nearest(Near(query) with { Exact = exact, PrefersGraph = !exact }, TestContext.Current.CancellationToken)
                .Select(near => (searcher.Locate(near.Document).GroupKey, near.Similarity)).ToList())];
        }
    }

    [Fact]
    public void The_same_vectors_make_the_same_graph()
    {
        var draws = new VectorDraws(12, 32, inCrowds: true);
        var vectors = Enumerable.Range(0, 2000).Select(_ => draws.Next()).ToArray();
        var (one, other) = (new MemoryFolder(), new MemoryFolder());
        Build(vectors, segments: 1, one).Dispose();
        Build(vectors, segments: 1, other).Dispose();
        var graph = one["s1.graphs"][FileEnvelope.HeaderBytes..];
        Assert.True(graph.Length > 2000 * 4 * 33, "there is no graph");

        // But for the segment's random id in the header, and so the checksum of the first page.
        Assert.Equal(graph[..^600], other["s1.graphs"][FileEnvelope.HeaderBytes..^600]);
    }

    [Fact]
    public void Only_segments_with_enough_bytes_of_vectors_get_a_graph()
    {
        var draws = new VectorDraws(1, 40, inCrowds: false);
        var vectors = Enumerable.Range(0, 100).Select(_ => draws.Next()).ToArray();
        foreach (var (bytes, has) in new[] { (100 * 48, true), ((100 * 48) + 1, false) })
        {
            using var index = Build(vectors, segments: 1, schema: new(new PlainAnalyzer(), ["body"], ["share"]) { VectorFields = [VectorIndex.Field], GraphBytes = bytes });
            using var searcher = index.Acquire();
            Assert.Equal(has, searcher.Segments[0].Reader.Graphs[0] is not null);
        }
    }

    [Fact]
    public void A_search_and_a_merge_that_are_cancelled_stop()
    {
        var draws = new VectorDraws(13, 16, inCrowds: false);
        var folder = new MemoryFolder();
        using var index = Build([.. Enumerable.Range(0, 600).Select(_ => draws.Next())], segments: 2, folder);
        using (var searcher = index.Acquire())
        {
            foreach (var search in new[] { Near(draws.Next()), Near(draws.Next()) with { PrefersGraph = true } })
            {
                Assert.Throws<OperationCanceledException>(() => searcher.Nearest(search, new CancellationToken(canceled: true)));
            }
        }

        var before = folder.List().Order().ToList();
        using var writer = index.OpenWriter(VectorIndex.Unmerged);
        Assert.ThrowsAny<OperationCanceledException>(() => writer.MergeAll(new CancellationToken(canceled: true)));
        Assert.Equal(before, folder.List().Order());
    }

    private static float[] Around(Random random, float spread)
    {
        var vector = VectorIndex.Random(random, 16).Select(number => spread * number).ToArray();
        vector[0] += 1;
        return vector;
    }

    private static NearestSearch Near(float[] vector) => new() { Field = VectorIndex.Field, Vector = vector, ByGroup = false };

    private static int[] Shares(int i) => [.. new[] { 500, 10, 1 }.Where(share => i * 7 % 1000 < share)];

    private static SearchIndex Build(float[][] vectors, int segments, MemoryFolder? folder = null, IndexSchema? schema = null)
    {
        var index = SearchIndex.Open(folder ?? new MemoryFolder(), schema ?? Schema);
        using var writer = index.OpenWriter(VectorIndex.Unmerged);
        var each = (vectors.Length + segments - 1) / segments;
        for (var i = 0; i < vectors.Length; i++)
        {
            var group = VectorIndex.Group($"{i}", vectors[i]);
            group.Keywords["share"] = [.. Shares(i).Select(share => $"{share}")];
            writer.Replace($"{i}", [group]);
            if ((i + 1) % each == 0)
            {
                writer.Commit();
            }
        }

        writer.Commit();
        return index;
    }

    private static int[] Find(Searcher searcher, NearestSearch search) =>
        [.. searcher.Nearest(search, TestContext.Current.CancellationToken).Select(near => near.Document)];

    /// <summary>The nearest as the vectors were given.</summary>
    private static int[] Nearest(float[][] vectors, float[] query, int top, HashSet<int>? allowed = null) =>
    [
        .. Enumerable.Range(0, vectors.Length).Where(i => allowed?.Contains(i) != false)
            .OrderByDescending(i => VectorIndex.Cosine(query, vectors[i])).Take(top),
    ];

    private static double Recall(float[][] queries, int[][] nearest, Func<float[], int[]> find) =>
        queries.Zip(nearest).Sum(pair => find(pair.First).Intersect(pair.Second).Count()) / (double)nearest.Sum(best => best.Length);
}
