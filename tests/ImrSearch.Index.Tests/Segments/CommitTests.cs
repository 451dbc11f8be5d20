using ImrSearch.Index.Files;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Segments;

public sealed class CommitTests
{
    [Fact]
    public void A_searcher_keeps_its_moment_through_commits_and_merges()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        Change(index, writer => writer.Add("a", "cat"));
        using var before = index.Acquire();
        for (var i = 0; i < 25; i++)
        {
            Change(index, writer => writer.Add("a", $"dog number{i}"));
        }

        using (var writer = index.OpenWriter())
        {
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        Assert.Equal("a", before.Find("cat"));
        Assert.Equal("", index.Find("cat"));
        Assert.Equal("a", index.Find("dog"));
    }

    [Fact]
    public void A_searcher_of_an_index_that_was_moved_away_leaves_the_new_one_alone()
    {
        using var folder = new TempFolder();
        var old = SmallIndex.Open(folder.Path);
        Change(old, writer => writer.Add("a", "cat"));
        Change(old, writer => writer.Add("b", "dog"));
        var late = old.Acquire();
        using (var writer = old.OpenWriter())
        {
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        old.Dispose();
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            File.Delete(file);
        }

        using var fresh = SmallIndex.Open(folder.Path);
        Change(fresh, writer => writer.Add("a", "bird"));
        late.Dispose();
        Assert.Equal("a", fresh.Find("bird"));
        Assert.Empty(fresh.Verify(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_commit_after_the_index_was_disposed_leaves_searchers_their_moment()
    {
        using var folder = new TempFolder();
        var index = SmallIndex.Open(folder.Path);
        Change(index, writer => writer.Add("a", "cat"));
        using var held = index.Acquire();
        using (var writer = index.OpenWriter())
        {
            index.Dispose();
            writer.Add("b", "dog");
            writer.Commit();
            Assert.Equal("a", held.Find("cat"));
        }

        using var again = SmallIndex.Open(folder.Path);
        Assert.Equal("b", again.Find("dog"));
    }

    [Fact]
    public void Files_that_nobody_uses_any_more_are_removed()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        Change(index, writer => writer.Add("a", "cat"));
        var files = Directory.GetFiles(folder.Path).Length;
        for (var i = 0; i < 5; i++)
        {
            Change(index, writer => writer.Add("a", "cat"));
        }

        Assert.Equal(files, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void Many_small_commits_do_not_leave_many_segments()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        for (var i = 0; i < 120; i++)
        {
            using var writer = index.OpenWriter();
            writer.Add($"k{i}", "cat");
            writer.Commit();
            writer.Merge(TestContext.Current.CancellationToken);
        }

        using var searcher = index.Acquire();
        Assert.InRange(searcher.SegmentCount, 1, 20);
        Assert.Equal(120, searcher.Counts().Groups);
    }

    [Fact]
    public void User_data_is_kept_with_the_commit()
    {
        using var folder = new TempFolder();
        using (var index = SmallIndex.Open(folder.Path))
        {
            using var writer = index.OpenWriter();
            writer.Add("a", "cat");
            writer.Commit(new Dictionary<string, string> { ["change"] = "17" });
            writer.Add("b", "cat");
            writer.Commit();
        }

        using var again = SmallIndex.Open(folder.Path);
        using var searcher = again.Acquire();
        Assert.Equal("17", searcher.UserData["change"]);
        Assert.Equal("a b", searcher.Find("cat"));
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_lock()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using var other = SmallIndex.Open(folder.Path);
        using (index.OpenWriter())
        {
            var refused = Assert.Throws<IndexLockedException>(() => other.OpenWriter());
            Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
            Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        }

        other.OpenWriter().Dispose();
    }

    [Fact]
    public void Another_index_object_sees_a_commit_when_it_looks()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using var other = SmallIndex.Open(folder.Path);
        Change(index, writer => writer.Add("a", "cat"));
        Assert.Equal("", other.Find("cat"));
        Assert.True(other.Refresh());
        Assert.Equal("a", other.Find("cat"));
        Assert.False(other.Refresh());
    }

    [Fact]
    public void An_index_removed_under_an_open_one_is_searched_on_and_never_half_written()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        Change(index, First);
        Directory.Delete(folder.Path, recursive: true);

        Assert.False(index.Refresh());
        Assert.True(index.IsRemoved);
        Assert.Equal("a b", index.Find("cat"));
        var fault = Assert.Throws<IndexDamagedException>(() => index.OpenWriter());
        Assert.Equal(IndexFault.Damaged, fault.Fault);
        using (var writer = index.OpenWriter(new IndexWriterOptions { StartEmpty = true }))
        {
            Second(writer);
            Assert.Equal("a b", index.Find("cat"));
            writer.Commit();
        }

        Assert.False(index.IsRemoved);
        Assert.Equal(("", "a c"), (index.Find("cat"), index.Find("dog")));
        using var reopened = SmallIndex.Open(folder.Path);
        Assert.Equal("a c", reopened.Find("dog"));
        CheckNoLeftovers(folder, index);
    }

    [Fact]
    public void A_removed_index_that_another_made_anew_is_taken_in_though_it_counts_from_the_beginning()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        Change(index, First);
        Directory.Delete(folder.Path, recursive: true);
        using (var other = SmallIndex.Open(folder.Path))
        {
            Change(other, Second);
        }

        Assert.True(index.Refresh());
        Assert.Equal(("", "a c"), (index.Find("cat"), index.Find("dog")));
    }

    [Fact]
    public void A_writer_does_not_build_on_segments_whose_files_are_gone()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        Change(index, First);
        File.Delete(folder.File("s1.terms"));
        Assert.Equal("s1.terms", Assert.Throws<IndexDamagedException>(() => index.OpenWriter()).File);
    }

    [Fact]
    public void A_writer_that_starts_empty_and_gives_up_leaves_the_index_as_it_was()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        Change(index, First);
        using (var writer = index.OpenWriter(new IndexWriterOptions { StartEmpty = true, MemoryBudgetBytes = 1 }))
        {
            Second(writer);
        }

        Assert.Equal(("a b", ""), (index.Find("cat"), index.Find("dog")));
        CheckNoLeftovers(folder, index);
    }

    [Fact]
    public void A_search_that_looks_in_between_does_not_keep_replaced_files()
    {
        using var folder = new TempFolder();
        var hooked = new FaultyFolder(new DiskFolder(folder.Path));
        using var index = SmallIndex.Open(hooked);
        Change(index, First);
        var searches = new List<Thread>();
        hooked.AfterReplace = () =>
        {
            // Another thread looks for something new: it gets through, or has to wait until the commit is shown.
            var search = new Thread(() => index.Refresh());
            searches.Add(search);
            search.Start();
            SpinWait.SpinUntil(() => !search.IsAlive || search.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        };
        Change(index, Second);
        using (var writer = index.OpenWriter())
        {
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        searches.ForEach(search => search.Join());
        Assert.Equal(2, searches.Count);
        Assert.Equal(("b", "a c"), (index.Find("cat"), index.Find("dog")));
        CheckNoLeftovers(folder, index);
    }

    [Fact]
    public void A_mistake_in_a_group_leaves_nothing_of_it()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using var writer = index.OpenWriter();
        var wrong = SmallIndex.Group("x#2", "cat");
        wrong.Keywords["flavour"] = ["sweet"];
        var mistake = Assert.Throws<ArgumentException>(() => writer.Replace("x", [SmallIndex.Group("x#1", "cat"), wrong]));
        Assert.Contains("flavour", mistake.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => writer.Replace("x", [new DocumentGroup("x#1")]));
        writer.Add("y", "cat");
        writer.Commit();
        Assert.Equal("y", index.Find("cat"));
    }

    private static void First(IndexWriter writer)
    {
        writer.Add("a", "cat");
        writer.Add("b", "cat");
    }

    private static void Second(IndexWriter writer)
    {
        writer.Add("a", "dog");
        writer.Add("c", "dog");
    }

    private static void Change(SearchIndex index, Action<IndexWriter> change)
    {
        // Steps can be counted only where nothing else goes on.
        using var writer = index.OpenWriter(new IndexWriterOptions { MergeInBackground = false });
        change(writer);
        writer.Commit();
    }

    private static void CheckNoLeftovers(TempFolder folder, SearchIndex index)
    {
        using var searcher = index.Acquire();
        var named = searcher.Segments.SelectMany(segment => segment.Info.FileNames()).Append("manifest").ToHashSet();
        Assert.Equal(named.Order(), new DiskFolder(folder.Path).List().Order());
    }
}
