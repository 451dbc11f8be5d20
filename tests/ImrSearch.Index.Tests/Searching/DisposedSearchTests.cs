using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Searching;

/// <summary>A searcher that is disposed while another thread searches with it.</summary>
public sealed class DisposedSearchTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_search_under_way_is_finished_and_then_its_files_go(bool byGroup)
    {
        var folder = new MemoryFolder();
        using var index = SmallIndex.Open(folder);
        using var writer = index.OpenWriter();
        writer.Add("a", "cat dog cat");
        writer.Add("b", "cat");
        writer.Commit();
        var searcher = index.Acquire();
        var file = SegmentFiles.Name(Assert.Single(searcher.Segments).Info.Number, FileKind.Positions);
        using var underWay = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        var query = new GateQuery(new PhraseQuery("body", ["dog", "cat"]), () =>
        {
            underWay.Release();
            Assert.True(goOn.Wait(Limit, TestContext.Current.CancellationToken), "nobody let the search go on");
        });
        var search = Task.Run(() => byGroup
            ? searcher.Search(new GroupSearch { Query = query }).Hits.Select(hit => hit.Key)
            : searcher.Search(query, 10).Best.Select(hit => $"{hit.Document}"));
        try
        {
            Assert.True(await underWay.WaitAsync(Limit, TestContext.Current.CancellationToken), "the search did not begin");
            searcher.Dispose();
            writer.Add("a", "bird");
            writer.Delete("b");
            writer.Commit();

            // Of the index only the search holds the old segment now.
            Assert.Equal("a", index.Find("bird"));
            Assert.Contains(file, folder.List());
            Assert.Throws<ObjectDisposedException>(() => searcher.Search(query.Inner, 10));
        }
        finally
        {
            goOn.Set();
        }

        Assert.Equal([byGroup ? "a" : "0"], await search.WaitAsync(Limit, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(file, folder.List());
    }

    [Fact]
    public void Everything_that_reads_says_that_the_searcher_is_disposed()
    {
        using var index = SmallIndex.Open(new MemoryFolder());
        using (var writer = index.OpenWriter())
        {
            writer.Add("a", "cat");
            writer.Commit();
        }

        var searcher = index.Acquire();
        searcher.Dispose();
        searcher.Dispose();
        var cat = new TermQuery("body", "cat");
        Assert.Throws<ObjectDisposedException>(() => searcher.Search(cat, 1));
        Assert.Throws<ObjectDisposedException>(() => searcher.Search(new GroupSearch { Query = cat }));
        Assert.Throws<ObjectDisposedException>(() => searcher.Counts());
        Assert.Throws<ObjectDisposedException>(() => searcher.Locate(0));
        Assert.Throws<ObjectDisposedException>(() => searcher.Explain(cat, 0));
        Assert.Throws<ObjectDisposedException>(() => searcher.Explain(cat, "a"));
        Assert.Throws<ObjectDisposedException>(() => searcher.Statistics("body"));
        Assert.Throws<ObjectDisposedException>(() => searcher.DocumentFrequency("body", "cat"));
    }
}
