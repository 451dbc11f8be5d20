using ImrSearch.App.Importing;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Importing;

public sealed class LongImportTests : IDisposable
{
    private const int Many = 5000;

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Five_thousand_letters_stream_through_with_few_in_memory()
    {
        const int parallelism = 4;
        var (opened, written, mostAhead) = (0, 0, 0);
        using var workspace = _folder.Open(parallelism);
        var progress = new InlineProgress<ImportProgress>(p =>
        {
            // Files done are committed, so what is opened beyond them is in memory.
            written = p.FilesDone;
            mostAhead = Math.Max(mostAhead, opened - written);
            _folder.Clock.Advance(TimeSpan.FromSeconds(1));
        });
        _folder.Clock.Advance(TimeSpan.FromSeconds(1));

        var report = await workspace.Importer.ImportAsync(Sources(), progress, TestContext.Current.CancellationToken);

        Assert.Equal((Many, Many), (report.New, report.Letters));
        Assert.Equal(Many, _folder.Index.LetterIds.Count);

        // A batch of 200, the queue of 4 a worker, and the workers themselves.
        Assert.InRange(mostAhead, 1, 200 + (parallelism * 4) + parallelism + 2);

        IEnumerable<ImportSource> Sources()
        {
            for (var i = 0; i < Many; i++)
            {
                Interlocked.Increment(ref opened);
                mostAhead = Math.Max(mostAhead, opened - written);
                yield return TestFolder.Source($"{i}.txt", TestFolder.Letter($"CM{i}"));
            }
        }
    }

    [Fact]
    public async Task A_long_import_updates_the_index_in_steps()
    {
        using var workspace = _folder.Open(lettersPerCatchUp: 400);

        await workspace.Importer.ImportAsync(
            Enumerable.Range(0, 1000).Select(i => TestFolder.Source($"{i}.txt", TestFolder.Letter($"CM{i}"))),
            cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([400, 400, 200], _folder.Index.Steps);
    }

    [Fact]
    public async Task Progress_ends_with_the_totals_and_knows_the_number_of_files_of_a_list()
    {
        var reports = new List<ImportProgress>();
        using var workspace = _folder.Open();

        await workspace.Importer.ImportAsync(
            [TestFolder.Source("a.txt", TestFolder.Letter("CM1")), TestFolder.Source("b.txt", "unreadable")],
            new InlineProgress<ImportProgress>(reports.Add),
            TestContext.Current.CancellationToken);

        Assert.Equal(new ImportProgress(2, 2, 1, 1, "done"), reports[^1]);
        Assert.Contains(reports, r => r.Stage == "updating the search index");
        Assert.All(reports, r => Assert.Equal(2, r.FilesTotal));
    }

    [Fact]
    public async Task Cancelling_keeps_what_was_committed_searchable_and_the_next_import_goes_on()
    {
        using var cancel = new CancellationTokenSource();
        for (var i = 0; i < 900; i++)
        {
            _folder.Write($"{i:000}.txt", TestFolder.Letter($"CM{i:000}"));
        }

        _folder.Reader.OnRead = name =>
        {
            if (name == "650.txt")
            {
                cancel.Cancel();
            }
        };
        using (var workspace = _folder.Open())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => workspace.Importer.ImportPathsAsync([_folder.Letters], cancellation: cancel.Token));
            var kept = workspace.Upkeep.Status();
            Assert.InRange(kept.Letters, 400, 650);
            Assert.Equal(0, kept.Letters % 200);
            Assert.Equal(kept.Letters, kept.Index.Letters);
            Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);

            _folder.Reader.OnRead = null;
            var report = await _folder.ImportAsync(workspace);
            Assert.Equal((900, kept.Letters), (report.Letters, report.Unchanged));
        }
    }

    [Fact]
    public async Task Sources_that_fail_to_enumerate_fail_the_import_but_lose_nothing_before_them()
    {
        using var workspace = _folder.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => workspace.Importer.ImportAsync(Sources(), cancellation: TestContext.Current.CancellationToken));
        await workspace.Importer.ImportAsync([], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(200, workspace.Upkeep.Status().Letters);
        Assert.Equal(200, workspace.Upkeep.Status().Index.Letters);

        static IEnumerable<ImportSource> Sources()
        {
            for (var i = 0; i < 399; i++)
            {
                yield return TestFolder.Source($"{i}.txt", TestFolder.Letter($"CM{i}"));
            }

            throw new InvalidOperationException("the list of uploads broke");
        }
    }

    public void Dispose() => _folder.Dispose();
}
