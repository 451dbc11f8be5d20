using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Postings;

namespace ImrSearch.Index.Tests.Scoring;

/// <summary>
/// A search for the best passes over blocks and windows that cannot hold one: it must find what a search finds that has
/// to look at everything, because it wants every match.
/// </summary>
public sealed class PrunedSearchTests
{
    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, true)]
    [InlineData(3, 5, false)]
    [InlineData(4, 5, true)]
    public void The_best_are_the_first_of_all(int seed, int segments, bool deletes)
    {
        using var large = new LongIndex(seed, segments);
        var random = new Random(seed);
        if (deletes)
        {
            using var writer = large.Index.OpenWriter();
            for (var i = 0; i < LongIndex.Documents / 4; i++)
            {
                writer.Delete($"{random.Next(LongIndex.Documents):D5}");
            }

            writer.Commit();
        }

        using var searcher = large.Index.Acquire();
        for (var i = 0; i < 120; i++)
        {
            var query = RandomQuery(random, depth: 2);
            var where = $"seed {seed}, query {i}: {query}";
            CheckDocuments(searcher, query, random.Next(1, 30), where);
            CheckGroups(searcher, query, random, where);
        }
    }

    private static void CheckDocuments(Searcher searcher, Query query, int top, string where)
    {
        var all = searcher.Search(query, LongIndex.Documents);
        var best = searcher.Search(query, top, TotalHits.LowerBound);
        Assert.True(all.Best.Take(top).SequenceEqual(best.Best), where);
        Assert.InRange(best.Total, best.Best.Count, all.Total);
        Assert.Equal(all.Total, all.Best.Count);
        Assert.Equal(all.Total, searcher.Search(query, top).Total);
        Assert.Equal(all.Total, searcher.Search(query, 0).Total);
    }

    private static void CheckGroups(Searcher searcher, Query query, Random random, string where)
    {
        var search = new GroupSearch
        {
            Query = query,
            Filters = random.Next(2) == 0 ? [] : [new GroupFilter("half", new KeywordQuery("half", ["odd"]))],
            Order = new GroupOrder { TiesByKey = random.Next(2) == 0 },
            Facets = ["half"],
            Top = LongIndex.Documents,
        };
        var all = searcher.Search(search);
        var (skip, top) = (random.Next(20), random.Next(1, 30));
        var page = searcher.Search(search with { Skip = skip, Top = top });
        Assert.True(
            all.Hits.Skip(skip).Take(top).Select(hit => (hit.Key, hit.Score)).SequenceEqual(page.Hits.Select(hit => (hit.Key, hit.Score))), where);
        Assert.Equal((all.Documents, all.Groups, all.Parents), (page.Documents, page.Groups, page.Parents));
        Assert.Equal(all.Hits.Count, page.Groups);
        Assert.Equal(all.Facets[0].Values, page.Facets[0].Values);
    }

    private static Query RandomQuery(Random random, int depth) => random.Next(depth > 0 ? 9 : 3) switch
    {
        0 or 1 => new TermQuery("body", Word(random)),
        2 => new PhraseQuery("body", [Word(random), Word(random)], slop: random.Next(3)),
        3 => new PrefixQuery("body", random.Next(2) == 0 ? "w1" : "w"),
        4 => Boolean(random, depth, Occur.Must),
        5 or 6 or 7 => Boolean(random, depth, Occur.Should),
        _ => new BooleanQuery(
            [.. Clauses(random, depth, Occur.Should), .. Clauses(random, depth, Occur.Must), new(new TermQuery("body", Word(random)), Occur.MustNot)]),
    };

    private static BooleanQuery Boolean(Random random, int depth, Occur occur) =>
        new([.. Clauses(random, depth, occur)], minimumShouldMatch: occur == Occur.Should && random.Next(4) == 0 ? 2 : 0);

    private static List<BooleanClause> Clauses(Random random, int depth, Occur occur) =>
        Enumerable.Range(0, random.Next(2, 6)).Select(_ => new BooleanClause(
            random.Next(4) > 0 ? new TermQuery("body", Word(random)) : RandomQuery(random, depth - 1), occur)).ToList();

    private static string Word(Random random) => LongIndex.Word(random.Next(LongIndex.Words));
}
