using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Segments;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Scoring;

public sealed class Bm25Tests
{
    [Fact]
    public void A_score_is_the_formula_s()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            writer.Add("a", "cat cat dog");
            writer.Add("b", "cat bird bird bird fish");
            writer.Add("c", "dog");
            writer.Commit();
        }

        // Three documents, two of them with the term; 9 words in all.
        var idf = Math.Log(1 + ((3 - 2 + 0.5) / (2 + 0.5)));
        var average = 9 / 3.0;
        var a = idf * 2 / (2 + (1.2 * (1 - 0.75 + (0.75 * 3 / average))));
        var b = idf * 1 / (1 + (1.2 * (1 - 0.75 + (0.75 * 5 / average))));
        using var searcher = index.Acquire();
        var found = searcher.Search(new TermQuery("body", "cat"), 10, TestContext.Current.CancellationToken);
        Assert.Equal([a, b], found.Best.Select(hit => (double)hit.Score), (x, y) => Math.Abs(x - y) < 1e-6);
    }

    [Fact]
    public void A_document_without_the_field_does_not_count_for_the_average()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            writer.Add("a", "cat dog");
            writer.Add("empty", "");
            writer.Commit();
        }

        using var searcher = index.Acquire();
        Assert.Equal(1, searcher.Statistics("body").DocumentCount);
        var found = searcher.Search(new TermQuery("body", "cat"), 10, TestContext.Current.CancellationToken);
        Assert.Equal(Math.Log(1 + (0.5 / 1.5)) / 2.2, found.Best[0].Score, 1e-6);
        Assert.Equal(2, searcher.Search(new GroupSearch { Query = new MatchAllQuery() }, TestContext.Current.CancellationToken).Groups);
    }
}
