using System.Collections.Concurrent;
using System.Globalization;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Tests.Model;

/// <summary>
/// Several threads write in turn (replace, delete, commit, give up, merge) while several search. Whatever a searcher
/// finds is what the plain model of its commit says, also long after later commits and merges have come.
/// </summary>
public sealed class StressTests(ITestOutputHelper output)
{
    private const int UsualSeed = 12;
    private const int Writers = 2;
    private const int Readers = 3;
    private const string CommitKey = "commit";

    private readonly ConcurrentDictionary<int, ModelIndex> _models = new([KeyValuePair.Create(0, new ModelIndex())]);
    private readonly Lock _turn = new();
    private int _commits;
    private int _searches;
    private volatile bool _done;

    [Fact]
    public async Task Searches_between_writers_and_merges_always_find_what_one_commit_held()
    {
        var seed = LongForm.Seed(UsualSeed);
        var rounds = LongForm.Cases(15, 250);
        using var temp = new TempFolder();
        using var index = SearchIndex.Open(new DiskFolder(temp.Path), ModelIndex.Schema());
        var readers = Enumerable.Range(0, Readers).Select(i => Start(() => Read(index, $"seed {seed}, reader {i}", new Random(seed + 100 + i)))).ToList();
        var writers = Enumerable.Range(0, Writers).Select(i => Start(() => Write(index, rounds, new Random(seed + i)))).ToList();
        try
        {
            await Task.WhenAll(writers);
        }
        finally
        {
            _done = true;
        }

        await Task.WhenAll(readers);
        Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
        output.WriteLine($"seed {seed}: {_commits} commits, {_searches} searches checked");
    }

    // Threads of their own: the pool would let some wait for others.
    private static Task Start(Action action) => Task.Factory.StartNew(
        action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Write(SearchIndex index, int rounds, Random random)
    {
        var content = new RandomContent(random);
        for (var round = 0; round < rounds && !_done; round++)
        {
            lock (_turn)
            {
                using var writer = index.OpenWriter(new IndexWriterOptions
                {
                    MemoryBudgetBytes = random.Next(2) == 0 ? 1 : long.MaxValue,
                    MergePolicy = new MergePolicy { Factor = 3, MinDocuments = 10 },
                });

                // With one writer, merges go on in the background from one commit to the next.
                for (var changes = random.Next(1, 5); changes > 0 && Change(writer, content, random); changes--)
                {
                }
            }
        }
    }

    /// <returns>Whether it was committed.</returns>
    private bool Change(IndexWriter writer, RandomContent content, Random random)
    {
        var model = _models[_commits].Copy();
        for (var i = random.Next(1, 15); i > 0; i--)
        {
            var parent = content.ParentKey();
            if (random.Next(4) == 0)
            {
                writer.Delete(parent);
                model.Parents.Remove(parent);
            }
            else
            {
                var groups = content.Groups(parent);
                writer.Replace(parent, [.. groups.Select(group => group.ToGroup())]);
                model.Parents[parent] = groups;
            }
        }

        if (random.Next(6) == 0)
        {
            return false;
        }

        // Before the commit: a reader may see it at once.
        _models[_commits + 1] = model;
        writer.Commit(new Dictionary<string, string> { [CommitKey] = (_commits + 1).ToString(CultureInfo.InvariantCulture) });
        _commits++;
        if (random.Next(10) == 0)
        {
            writer.MergeAll();
        }
        else if (random.Next(3) == 0)
        {
            writer.Merge();
        }

        return true;
    }

    private void Read(SearchIndex index, string who, Random random)
    {
        var content = new RandomContent(random);
        var last = 0;
        while (!_done)
        {
            // Held for a while, and looked at again after others have come and gone.
            using var held = index.Acquire();
            var moment = CommitOf(held);
            Assert.True(moment >= last, $"{who}: commit {moment} after {last}");
            last = moment;
            for (var i = random.Next(5); i > 0 && !_done; i--)
            {
                using var searcher = index.Acquire();
                Check(searcher, content.Query(), who);
            }

            Assert.Equal(moment, CommitOf(held));
            Check(held, content.Query(), $"{who}, of before");
        }
    }

    private void Check(Searcher searcher, Query query, string who)
    {
        var commit = CommitOf(searcher);
        var model = _models[commit];
        var found = searcher.Search(new GroupSearch { Query = query, Facets = ["colour"], Top = 10_000 });
        var expected = model.Groups
            .Select(group => (group.Key, group.Colour, Documents: group.Documents.Count(document => ModelIndex.Matches(query, group, document))))
            .Where(group => group.Documents > 0).ToList();
        var where = $"{who}, commit {commit}: {query}";
        Assert.True(
            expected.Select(group => group.Key).Order(StringComparer.Ordinal).SequenceEqual(found.Hits.Select(hit => hit.Key).Order(StringComparer.Ordinal)),
            $"{where}: other groups");
        Assert.True(expected.Sum(group => group.Documents) == found.Documents, $"{where}: {found.Documents} documents");
        Assert.True(expected.Count(group => group.Colour.Count == 0) == found.Facets[0].Missing, $"{where}: groups without a colour");
        Assert.True(
            expected.Where(group => group.Colour.Count > 0).Sum(group => group.Colour.Count) == found.Facets[0].Values.Sum(value => value.Count),
            $"{where}: groups with a colour");
        Interlocked.Increment(ref _searches);
    }

    private static int CommitOf(Searcher searcher) =>
        searcher.UserData.TryGetValue(CommitKey, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
}
