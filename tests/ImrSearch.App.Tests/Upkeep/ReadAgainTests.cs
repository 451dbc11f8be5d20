using System.Text;
using ImrSearch.App.Importing;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.Letters;

namespace ImrSearch.App.Tests.Upkeep;

public sealed class ReadAgainTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letters_of_an_older_reader_are_read_again_and_found_anew()
    {
        using (var workspace = _folder.Open(readerVersion: 1))
        {
            _folder.Write("a.txt", "case: CM1\ntext only");
            _folder.Write("b.txt", TestFolder.Letter("CM2"));
            await _folder.ImportAsync(workspace);
            Assert.Equal(0, workspace.Upkeep.Status().OldLetters);
        }

        var old = _folder.Reader.Calls;
        using (var workspace = _folder.Open(readerVersion: 2))
        {
            Assert.Equal(2, workspace.Upkeep.Status().OldLetters);
            _folder.Reader.Rewrite = text => text.Replace("text only", "item: Brace | Overturned | Needed.", StringComparison.Ordinal);
            var progress = new List<ImportProgress>();

            var report = await workspace.Upkeep.ReadAgainAsync(new InlineProgress<ImportProgress>(progress.Add), Token);

            Assert.Equal((2, 1, 2, 0), (report.Letters, report.DecisionsBefore, report.DecisionsAfter, report.Left));
            Assert.Equal("done", progress[^1].Stage);
            Assert.Equal((2, 2), (progress[^1].FilesDone, progress[^1].FilesTotal));
            Assert.Equal(2, _folder.Reader.Calls - old);
            Assert.Equal(0, workspace.Upkeep.Status().OldLetters);
            Assert.Equal(["CM1#1", "CM2#1"], _folder.Index.Documents.Select(d => d.DecisionId));
            Assert.Empty(workspace.Upkeep.Problems());

            // There is nothing left to read.
            Assert.Equal(0, (await workspace.Upkeep.ReadAgainAsync(cancellation: Token)).Letters);
            Assert.Empty(workspace.Upkeep.Verify(cancellation: Token).Faults);
        }
    }

    [Fact]
    public async Task Importing_the_same_bytes_reads_them_again_when_the_reader_is_newer()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        using (var workspace = _folder.Open(readerVersion: 1))
        {
            await _folder.ImportAsync(workspace);
        }

        using (var workspace = _folder.Open(readerVersion: 2))
        {
            _folder.Reader.Rewrite = text => text.Replace("Norco", "Vicodin", StringComparison.Ordinal);
            var first = await _folder.ImportAsync(workspace);
            var second = await _folder.ImportAsync(workspace);

            Assert.Equal((0, 1, 0), (first.New, first.Replaced, first.Unchanged));
            Assert.Equal((0, 0, 1), (second.New, second.Replaced, second.Unchanged));
            Assert.Empty(first.Problems);
            Assert.Equal("Vicodin", workspace.Letters.Find("CM1")!.Letter.Decisions[0].Item);
        }
    }

    [Fact]
    public async Task What_cannot_be_read_any_more_stays_as_it_was()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        using (var workspace = _folder.Open(readerVersion: 1))
        {
            await _folder.ImportAsync(workspace);
        }

        using (var workspace = _folder.Open(readerVersion: 2))
        {
            File.WriteAllText(workspace.Letters.Original("CM2")!.Path, "changed");
            _folder.Reader.Rewrite = _ => "";

            var report = await workspace.Upkeep.ReadAgainAsync(cancellation: Token);
            var import = await _folder.ImportAsync(workspace);

            Assert.Equal((0, 2), (report.Letters, report.Left));
            Assert.Equal(2, report.Problems.Count);
            Assert.Equal("No text could be read.", report.Problems[0].Reason);
            Assert.Contains("stays as it was read before, because its kept original cannot be read again: it was changed", report.Problems[1].Reason);
            Assert.Equal((0, 0, 2), (import.New, import.Replaced, import.Unchanged));
            Assert.Equal(["CM1", "CM2"], workspace.Letters.All(Token).Select(l => l.LetterId));
            Assert.Equal(["CM1#1", "CM2#1"], _folder.Index.Documents.Select(d => d.DecisionId));
        }
    }

    [Fact]
    public async Task A_letter_that_turns_out_to_have_a_case_number_keeps_one_place()
    {
        _folder.Write("a.txt", "hidden CM1\nitem: A | Upheld | No.");
        _folder.Write("b.txt", "hidden CM2\nitem: B | Upheld | No.");
        _folder.Write("c.txt", TestFolder.Letter("CM2", item: "C"));
        using (var workspace = _folder.Open(readerVersion: 1))
        {
            await _folder.ImportAsync(workspace);
            Assert.Equal(3, workspace.Upkeep.Status().Letters);
        }

        using (var workspace = _folder.Open(readerVersion: 2))
        {
            _folder.Reader.Rewrite = text => text.Replace("hidden ", "case: ", StringComparison.Ordinal);
            await workspace.Upkeep.ReadAgainAsync(cancellation: Token);

            Assert.Equal(["CM1", "CM2"], workspace.Letters.All(Token).Select(l => l.LetterId).Order());
            Assert.Equal("C", workspace.Letters.Find("CM2")!.Letter.Decisions[0].Item);
            var problem = Assert.Single(workspace.Upkeep.Problems());
            Assert.Equal("duplicate", problem.Stage);
            Assert.EndsWith("b.txt", problem.File);
            Assert.Equal(["CM1#1", "CM2#1"], _folder.Index.Documents.Select(d => d.DecisionId));
            Assert.Empty(workspace.Upkeep.Verify(cancellation: Token).Faults);

            var import = await _folder.ImportAsync(workspace);
            Assert.Equal((0, 0, 3), (import.New, import.Replaced, import.Unchanged));
        }
    }

    [Fact]
    public async Task A_rebuild_reads_every_letter_and_cancelled_keeps_what_is_done()
    {
        for (var i = 0; i < 600; i++)
        {
            _folder.Write($"{i:000}.txt", TestFolder.Letter($"CM{i:000}"));
        }

        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);
        _folder.Reader.Rewrite = text => text.Replace("Norco", "Vicodin", StringComparison.Ordinal);
        using var cancel = new CancellationTokenSource();
        var read = 0;
        _folder.Reader.OnRead = _ =>
        {
            if (Interlocked.Increment(ref read) == 450)
            {
                cancel.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.Upkeep.RebuildAsync(cancellation: cancel.Token));

        var items = workspace.Letters.All(Token).Select(l => l.Letter.Decisions[0].Item).ToList();
        Assert.Equal(600, items.Count);
        Assert.Equal(items.Count(i => i == "Vicodin"), _folder.Index.Documents.Count(d => d.Item == "Vicodin"));
        Assert.InRange(items.Count(i => i == "Vicodin"), 1, 450);

        _folder.Reader.OnRead = null;
        var report = await workspace.Upkeep.RebuildAsync(cancellation: Token);
        Assert.Equal((600, 600, 600), (report.Letters, report.ReadAgain!.Letters, report.ReadAgain.DecisionsAfter));
        Assert.Equal(600, _folder.Index.Documents.Count(d => d.Item == "Vicodin"));
    }

    public void Dispose() => _folder.Dispose();
}
