using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Searching;

/// <summary>Factors and constants of scores: a score that is no finite number would spoil the order and the pruning.</summary>
public sealed class FactorTests
{
    private const int Cats = 50;
    private static readonly TermQuery Cat = new("body", "cat");

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(-1f)]
    [InlineData(-float.Epsilon)]
    public void A_factor_that_is_not_finite_or_negative_is_refused(float factor)
    {
        Assert.Throws<ArgumentOutOfRangeException>("Factor", () => new BoostQuery(Cat, factor));
        Assert.Throws<ArgumentOutOfRangeException>("Score", () => new ConstantScoreQuery(Cat, factor));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.Epsilon)]
    [InlineData(1f)]
    [InlineData(1e18f)]
    [InlineData(float.MaxValue)]
    public void Whatever_the_factor_all_matches_are_found_in_their_order(float factor)
    {
        using var index = Fill();
        using var searcher = index.Acquire();
        foreach (var query in new Query[] { new BoostQuery(Cat, factor), new BoostQuery(new BoostQuery(Cat, factor), factor), new ConstantScoreQuery(Cat, factor), new BoostQuery(new ConstantScoreQuery(Cat, factor), factor) })
        {
            var all = searcher.Search(query, 1000, TestContext.Current.CancellationToken);
            Assert.Equal((Cats, Cats), (all.Total, all.Best.Count));
            Assert.All(all.Best, hit => Assert.True(float.IsFinite(hit.Score) && hit.Score >= 0, $"{query}: {hit.Score}"));
            Assert.Equal(all.Best.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document), all.Best);
            Assert.Equal(all.Best.Take(3), searcher.Search(query, 3, TotalHits.LowerBound, TestContext.Current.CancellationToken).Best);
            var groups = searcher.Search(new GroupSearch { Query = query, Top = 1000 }, TestContext.Current.CancellationToken);
            Assert.Equal(all.Best.Select(hit => (searcher.Locate(hit.Document).GroupKey, hit.Score)), groups.Hits.Select(hit => (hit.Key, hit.Score)));
        }
    }

    [Fact]
    public void Factors_within_factors_of_the_syntax_lose_no_hits()
    {
        using var index = Fill();
        using var searcher = index.Acquire();
        var text = Enumerable.Range(0, 40).Aggregate("cat", (inner, _) => $"({inner})^9999");
        var parsed = new QueryParser(["body", "title"]).Parse(text);
        var bound = new QueryBinder(index.Schema, "body").Bind(Assert.IsAssignableFrom<QueryNode>(parsed.Query));
        var found = searcher.Search(new GroupSearch { Query = bound.Query!, Top = 1000 }, TestContext.Current.CancellationToken);
        Assert.Equal((Cats, Cats), (found.Groups, found.Hits.Count));
        Assert.All(found.Hits, hit => Assert.True(float.IsFinite(hit.Score) && hit.Score > 0, $"{hit}"));
        Assert.Equal(
            searcher.Search(new GroupSearch { Query = Cat, Top = 1000 }, TestContext.Current.CancellationToken).Hits.Select(hit => hit.Key),
            found.Hits.Select(hit => hit.Key));
    }

    /// <summary>Many documents, some with a cat, of many lengths.</summary>
    private static SearchIndex Fill()
    {
        var index = SmallIndex.Open(new MemoryFolder());
        using var writer = index.OpenWriter();
        for (var i = 0; i < 1000; i++)
        {
            writer.Add($"{i:D4}", (i % 20 == 7 ? "cat" : "bird") + string.Concat(Enumerable.Repeat(" x", i % 37)));
        }

        writer.Commit();
        return index;
    }
}
