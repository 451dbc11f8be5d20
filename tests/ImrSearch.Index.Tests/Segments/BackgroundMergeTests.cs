using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Segments;

/// <summary>Merges that go on while their writer adds, deletes and commits.</summary>
public sealed class BackgroundMergeTests : IDisposable
{
    private static readonly IndexWriterOptions Eager = new() { MergePolicy = new MergePolicy { Factor = 3, MinDocuments = 10 } };

    private readonly TempFolder _folder = new();
    private readonly ManualResetEventSlim _mayMerge = new();
    private readonly ManualResetEventSlim _isMerging = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private Exception? _fault;

    [Fact]
    public void What_is_deleted_while_segments_are_merged_stays_deleted()
    {
        using var index = Open();
        using (var writer = index.OpenWriter(Eager))
        {
            AddThree(writer);
            _isMerging.Wait(TestContext.Current.CancellationToken);
            using var before = index.Acquire();
            writer.Delete("a");
            writer.Add("b", "dog");
            writer.Commit();
            Assert.Equal(("c", "b"), (index.Find("cat"), index.Find("dog")));

            // One deletion is committed, the other is not when the merge ends.
            writer.Delete("c");
            _mayMerge.Set();
            SpinWait.SpinUntil(() => writer.HasEndedMerge);
            writer.Commit();
            Assert.Equal(("", "b"), (index.Find("cat"), index.Find("dog")));
            Assert.Equal("a b c", before.Find("cat"));
        }

        Check(index);
        Assert.Equal(("", "b"), (index.Find("cat"), index.Find("dog")));
    }

    [Fact]
    public void A_merge_of_segments_of_which_nothing_is_left_leaves_nothing()
    {
        using var index = Open();
        using (var writer = index.OpenWriter(Eager))
        {
            AddThree(writer);
            _isMerging.Wait(TestContext.Current.CancellationToken);
            foreach (var key in new[] { "a", "b", "c" })
            {
                writer.Delete(key);
            }

            writer.Add("d", "cat");
            writer.Commit();
            _mayMerge.Set();
            writer.Merge(TestContext.Current.CancellationToken);
        }

        Check(index);
        Assert.Equal("d", index.Find("cat"));
    }

    [Fact]
    public void Everything_can_be_deleted_while_segments_are_merged()
    {
        using var index = Open();
        using (var writer = index.OpenWriter(Eager))
        {
            AddThree(writer);
            _isMerging.Wait(TestContext.Current.CancellationToken);
            _mayMerge.Set();
            writer.DeleteAll();
            writer.Add("d", "cat");
            writer.Commit();
        }

        Check(index);
        Assert.Equal("d", index.Find("cat"));
    }

    [Fact]
    public void A_merge_that_fails_is_reported_by_the_next_commit_which_stands()
    {
        using var index = Open();
        using (var writer = index.OpenWriter(Eager))
        {
            _fault = new IOException("No space left on device (made by a test).");
            _mayMerge.Set();
            AddThree(writer);
            SpinWait.SpinUntil(() => writer.HasEndedMerge);
            writer.Add("d", "dog");
            Assert.Contains("made by a test", Assert.ThrowsAny<IOException>(() => writer.Commit()).Message, StringComparison.Ordinal);
        }

        Assert.Equal(("a b c", "d"), (index.Find("cat"), index.Find("dog")));
        Check(index);
        _fault = null;
        using (var writer = index.OpenWriter(Eager))
        {
            Assert.True(writer.Merge(TestContext.Current.CancellationToken) > 0);
        }

        Assert.Equal(("a b c", "d"), (index.Find("cat"), index.Find("dog")));
        Check(index);
    }

    [Fact]
    public void A_writer_that_is_given_up_stops_its_merge()
    {
        using var index = Open();
        using (var writer = index.OpenWriter(Eager))
        {
            AddThree(writer);
            _isMerging.Wait(TestContext.Current.CancellationToken);
            _mayMerge.Set();
        }

        Check(index);
        Assert.Equal("a b c", index.Find("cat"));
    }

    [Fact]
    public void A_merge_can_be_cancelled_and_leaves_the_index_as_it_was()
    {
        using var index = Open();
        using var cancellation = new CancellationTokenSource();
        using (var writer = index.OpenWriter(Eager))
        {
            AddThree(writer);
            _isMerging.Wait(TestContext.Current.CancellationToken);
            cancellation.Cancel();
            _mayMerge.Set();
            Assert.ThrowsAny<OperationCanceledException>(() => writer.Merge(cancellation.Token));
        }

        Check(index);
        Assert.Equal("a b c", index.Find("cat"));
    }

    [Fact]
    public void A_writer_may_leave_merging_to_its_caller()
    {
        using var index = Open();
        using var writer = index.OpenWriter(Eager with { MergeInBackground = false });
        _mayMerge.Set();
        AddThree(writer);
        writer.Add("d", "cat");
        writer.Commit();
        Assert.False(_isMerging.IsSet);
        Assert.Equal(1, writer.Merge(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Merges_beside_random_changes_lose_nothing_and_bring_nothing_back(int seed)
    {
        _mayMerge.Set();
        var random = new Random(seed);
        using var index = Open();
        var committed = new Dictionary<string, int>();
        var merged = 0;
        using (var writer = index.OpenWriter(Eager with { MemoryBudgetBytes = 1 << 16 }))
        {
            var model = new Dictionary<string, int>();
            for (var round = 0; round < 50; round++)
            {
                for (var i = random.Next(1, 12); i > 0; i--)
                {
                    var key = $"k{random.Next(60)}";
                    if (random.Next(3) == 0)
                    {
                        writer.Delete(key);
                        model.Remove(key);
                    }
                    else
                    {
                        model[key] = random.Next(1000);
                        writer.Add(key, $"common v{model[key]}");
                    }
                }

                if (random.Next(40) == 0)
                {
                    writer.DeleteAll();
                    model.Clear();
                }

                var before = Segments(index);
                writer.Commit();
                merged += Segments(index) < before ? 1 : 0;
                if (random.Next(30) == 0)
                {
                    writer.Merge(TestContext.Current.CancellationToken);
                }

                committed = new(model);
                Compare(index, committed, $"seed {seed}, round {round}");
            }

            writer.Add("k1", "never committed");
            writer.Delete("k2");
        }

        Compare(index, committed, $"seed {seed}, at the end");
        Check(index);
        Assert.True(merged > 0, $"seed {seed}: nothing was merged");
    }

    public void Dispose()
    {
        _mayMerge.Dispose();
        _isMerging.Dispose();
        _folder.Dispose();
    }

    /// <summary>An index whose merges wait until they are let, and then fail if they are to.</summary>
    private SearchIndex Open() => SmallIndex.Open(new HookedFolder(new DiskFolder(_folder.Path), _ =>
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            _isMerging.Set();
            _mayMerge.Wait();
            if (_fault is { } fault)
            {
                throw fault;
            }
        }
    }));

    private static void AddThree(IndexWriter writer)
    {
        foreach (var key in new[] { "a", "b", "c" })
        {
            writer.Add(key, "cat");
            writer.Commit();
        }
    }

    private static int Segments(SearchIndex index)
    {
        using var searcher = index.Acquire();
        return searcher.SegmentCount;
    }

    private static void Compare(SearchIndex index, Dictionary<string, int> model, string where)
    {
        using var searcher = index.Acquire();
        var found = searcher.Search(new GroupSearch { Query = new TermQuery("body", "common"), Top = 1000, Facets = ["colour"] });
        Assert.True(
            model.Keys.Order().SequenceEqual(found.Hits.Select(hit => hit.Key).Order()), $"{where}: other groups");
        Assert.True(model.Count == found.Facets[0].Values.Sum(value => value.Count), $"{where}: another facet count");
        foreach (var (key, value) in model)
        {
            Assert.True(searcher.Find($"v{value}").Split(' ').Contains(key), $"{where}: {key} is not found by its value");
        }
    }

    /// <summary>The index is sound, and there are no other files than its own.</summary>
    private void Check(SearchIndex index)
    {
        Assert.Empty(index.Verify());
        using var searcher = index.Acquire();
        var named = searcher.Segments.SelectMany(segment => segment.Info.FileNames()).Append("manifest");
        Assert.Equal(named.Order(), new DiskFolder(_folder.Path).List().Order());
    }
}
