using ImrSearch.App.Importing;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Upkeep;

public sealed class CatchUpTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task After_a_crash_between_catalogue_and_index_opening_catches_up()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        using (var workspace = _folder.Open())
        {
            await _folder.ImportAsync(workspace);
            _folder.Write("a.txt", TestFolder.Letter("CM1", item: "Brace"));
            _folder.Write("c.txt", TestFolder.Letter("CM3"));
            _folder.Index.FailApply = new IOException("the power went");
            await Assert.ThrowsAsync<WorkspaceException>(() => _folder.ImportAsync(workspace));
            Assert.Equal(["CM1", "CM2"], _folder.Index.LetterIds);
        }

        _folder.Index.FailApply = null;
        using (var workspace = _folder.Open())
        {
            Assert.Equal(["CM1", "CM2", "CM3"], _folder.Index.LetterIds);
            Assert.Equal("Brace", _folder.Index.Documents.Single(d => d.DecisionId == "CM1#1").Item);
            Assert.Equal([2, 2], _folder.Index.Steps);
            Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
        }
    }

    [Fact]
    public async Task Opening_an_up_to_date_folder_leaves_the_index_alone()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        using (var workspace = _folder.Open())
        {
            await _folder.ImportAsync(workspace);
        }

        _folder.Open().Dispose();

        Assert.Equal([1], _folder.Index.Steps);
    }

    [Fact]
    public async Task An_index_that_is_ahead_of_the_catalogue_is_made_anew()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        using (var workspace = _folder.Open())
        {
            await _folder.ImportAsync(workspace);
        }

        File.Delete(Path.Combine(_folder.Data, "catalog.db"));
        using (var workspace = _folder.Open())
        {
            Assert.Empty(_folder.Index.LetterIds);

            // The original of the lost catalogue is still there to be imported again, and it alone is named.
            var original = Assert.Single(Directory.GetFiles(Path.Combine(_folder.Data, "originals"), "*", SearchOption.AllDirectories));
            Assert.Contains(original, Assert.Single(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults));
        }
    }

    [Fact]
    public async Task Removed_samples_leave_the_index_also_when_it_has_to_catch_up()
    {
        _folder.Write("a.txt", "sample\n" + TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        _folder.Write("c.txt", "sample\n" + TestFolder.Letter("CM3"));
        using (var workspace = _folder.Open())
        {
            await _folder.ImportAsync(workspace);
            Assert.Equal(2, workspace.Upkeep.Status().Samples);
            _folder.Index.FailApply = new IOException("the power went");
            Assert.Throws<WorkspaceException>(() => workspace.Upkeep.RemoveSamples(TestContext.Current.CancellationToken));
        }

        _folder.Index.FailApply = null;
        using (var workspace = _folder.Open())
        {
            Assert.Equal(["CM2"], _folder.Index.LetterIds);
            Assert.Equal((1, 0), (workspace.Upkeep.Status().Letters, workspace.Upkeep.Status().Samples));
            Assert.Equal(0, workspace.Upkeep.RemoveSamples(TestContext.Current.CancellationToken));

            var again = await _folder.ImportAsync(workspace);
            Assert.Equal((2, 1), (again.New, again.Unchanged));
        }
    }

    [Fact]
    public async Task Catching_up_at_opening_tells_how_far_it_is_and_can_be_cancelled()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        using (var workspace = _folder.Open())
        {
            await _folder.ImportAsync(workspace);
        }

        _folder.Index.Clear();
        using var cancel = new CancellationTokenSource();
        _folder.Index.OnChangeRead = cancel.Cancel;
        Assert.ThrowsAny<OperationCanceledException>(() => _folder.Open(cancellation: cancel.Token));
        Assert.Empty(_folder.Index.LetterIds);

        _folder.Index.OnChangeRead = null;
        var progress = new List<ImportProgress>();
        _folder.Open(progress: new InlineProgress<ImportProgress>(progress.Add), cancellation: TestContext.Current.CancellationToken).Dispose();

        Assert.Equal(["CM1", "CM2"], _folder.Index.LetterIds);
        Assert.Equal(new ImportProgress(1, 2, 1, 0, "updating the search index"), progress[0]);
        Assert.Equal(new ImportProgress(2, 2, 2, 0, "done"), progress[^1]);
    }

    public void Dispose() => _folder.Dispose();
}
