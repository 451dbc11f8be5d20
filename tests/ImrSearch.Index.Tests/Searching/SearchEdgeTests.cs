using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Scoring;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Searching;

/// <summary>What a searcher answers at the ends of its ranges.</summary>
public sealed class SearchEdgeTests
{
    private static readonly TermQuery Cat = new("body", "cat");

    [Fact]
    public void A_document_outside_the_index_is_the_callers_mistake()
    {
        using var empty = SmallIndex.Open(new MemoryFolder());
        using var none = empty.Acquire();
        using var index = Fill(segments: 2);
        using var searcher = index.Acquire();
        foreach (var (where, document) in new[] { (none, -1), (none, 0), (none, int.MaxValue), (searcher, -1), (searcher, int.MinValue), (searcher, 4), (searcher, int.MaxValue) })
        {
            Assert.Throws<ArgumentOutOfRangeException>("document", () => where.Locate(document));
            Assert.Throws<ArgumentOutOfRangeException>("document", () => where.Explain(Cat, document));
        }

        Assert.Equal(["a", "b", "c", "d"], Enumerable.Range(0, 4).Select(document => searcher.Locate(document).GroupKey));
    }

    [Fact]
    public void A_group_whose_match_scores_nothing_is_explained_by_that_document()
    {
        using var index = SmallIndex.Open(new MemoryFolder());
        using (var writer = index.OpenWriter())
        {
            var group = SmallIndex.Group("a", "dog");
            group.Documents.Add(new Document().Add("cat", "body"));
            writer.Replace("a", [group]);
            writer.Commit();
        }

        using var searcher = index.Acquire();
        foreach (var query in new Query[] { new ConstantScoreQuery(Cat, 0), new BoostQuery(Cat, 0), new BooleanQuery([new(Cat, Occur.Filter)]) })
        {
            var explanation = Assert.IsType<Explanation>(searcher.Explain(query, "a"));
            Assert.True(explanation.IsMatch, $"{query}: {explanation}");
            Assert.Equal(0, explanation.Value);
        }

        Assert.False(searcher.Explain(new TermQuery("body", "bird"), "a")!.IsMatch);
        Assert.Null(searcher.Explain(Cat, "b"));
    }

    [Fact]
    public void Pages_far_behind_the_last_are_empty_and_the_totals_stay()
    {
        using var index = Fill(segments: 2);
        using var searcher = index.Acquire();
        foreach (var (skip, top, hits) in new[] { (int.MaxValue, 10, 0), (int.MaxValue, int.MaxValue, 0), (int.MaxValue - 1, 1, 0), (3, int.MaxValue, 1), (0, int.MaxValue, 4), (int.MaxValue, 0, 0) })
        {
            var found = searcher.Search(new GroupSearch { Query = Cat, Skip = skip, Top = top }, TestContext.Current.CancellationToken);
            Assert.Equal((4, 4, hits), (found.Documents, found.Groups, found.Hits.Count));
        }

        Assert.Equal(4, searcher.Search(Cat, int.MaxValue, TestContext.Current.CancellationToken).Best.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Search(new GroupSearch { Query = Cat, Skip = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Search(new GroupSearch { Query = Cat, Top = -1 }));
        Assert.Throws<ArgumentNullException>(() => searcher.Search(new GroupSearch { Query = null! }));
    }

    [Fact]
    public void A_filter_of_no_field_holds_for_hits_totals_and_all_counts()
    {
        using var index = Fill(segments: 2);
        using var searcher = index.Acquire();
        var search = new GroupSearch
        {
            Query = Cat,
            Filters = [new GroupFilter(null, new GroupKeyQuery("c"))],
            Facets = ["colour", "tags"],
        };
        var found = searcher.Search(search, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1, 1, "c"), (found.Documents, found.Groups, found.Parents, Assert.Single(found.Hits).Key));
        Assert.Equal([new FacetValue("red", 1)], found.Facets[0].Values);
        Assert.Equal((0, 1), (found.Facets[1].Values.Count, found.Facets[1].Missing));

        // Beside one that belongs to a field, whose own counts leave that one out but not this.
        found = searcher.Search(
            search with { Filters = [.. search.Filters, new GroupFilter("colour", new KeywordQuery("colour", ["blue"]))] }, TestContext.Current.CancellationToken);
        Assert.Empty(found.Hits);
        Assert.Equal([new FacetValue("red", 1)], found.Facets[0].Values);
        Assert.Equal((0, 0), (found.Facets[1].Values.Count, found.Facets[1].Missing));
    }

    /// <summary>Four groups a to d, each with a cat.</summary>
    private static SearchIndex Fill(int segments)
    {
        var index = SmallIndex.Open(new MemoryFolder());
        using var writer = index.OpenWriter();
        for (var i = 0; i < 4; i++)
        {
            writer.Add($"{(char)('a' + i)}", "cat");
            if ((i + 1) % (4 / segments) == 0)
            {
                writer.Commit();
            }
        }

        return index;
    }
}
