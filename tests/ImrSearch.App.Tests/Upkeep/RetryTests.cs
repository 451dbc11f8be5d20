using ImrSearch.App.Importing;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.App.Upkeep;

namespace ImrSearch.App.Tests.Upkeep;

/// <summary>Files with problems are read again from the originals that were kept of them.</summary>
public sealed class RetryTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_gave_no_letter_gives_one_when_the_reader_has_learnt_though_the_file_is_gone()
    {
        using var workspace = _folder.Open();
        var file = _folder.Write("a.txt", "unreadable\n" + TestFolder.Letter("CM1"));
        await _folder.ImportAsync(workspace);
        File.Delete(file);
        Assert.True(Assert.Single(workspace.Upkeep.ProblemEntries(0, 10)).CanRetry);
        _folder.Reader.CanReadAll = true;

        var report = await workspace.Upkeep.RetryAsync("read", cancellation: Token);

        Assert.Equal((1, 1, 1), (report.Files, report.New, report.Decisions));
        Assert.Empty(report.Problems);
        Assert.Empty(workspace.Upkeep.Problems());
        Assert.Equal(["CM1"], _folder.Index.LetterIds);
        Assert.Empty(workspace.Upkeep.Verify(cancellation: Token).Faults);
    }

    [Fact]
    public async Task A_file_that_still_gives_none_stays_listed_once()
    {
        using var workspace = _folder.Open();
        _folder.Write("a.txt", "unreadable");
        await _folder.ImportAsync(workspace);
        var before = workspace.Upkeep.Problems();

        var report = await workspace.Upkeep.RetryAsync("read", cancellation: Token);

        Assert.Equal((1, 0, 1), (report.Files, report.New, report.Problems.Count));
        Assert.Equal(before, workspace.Upkeep.Problems());
    }

    [Fact]
    public async Task An_upload_can_be_read_again_as_well()
    {
        using var workspace = _folder.Open();
        await workspace.Importer.ImportAsync([TestFolder.Source("letter.pdf", "unreadable\n" + TestFolder.Letter("CM1"))], cancellation: Token);
        _folder.Reader.CanReadAll = true;

        await workspace.Upkeep.RetryAsync("read", cancellation: Token);

        Assert.Equal("letter.pdf", workspace.Letters.Find("CM1")!.FileName);
        Assert.Empty(workspace.Upkeep.Problems());
    }

    [Fact]
    public async Task A_letter_that_was_kept_as_text_only_gets_its_decisions()
    {
        using var workspace = _folder.Open();
        _folder.Write("a.txt", "case: CM1\ntext only");
        await _folder.ImportAsync(workspace);
        _folder.Reader.Rewrite = text => text.Replace("text only", "item: Brace | Overturned | Needed.", StringComparison.Ordinal);

        var report = await workspace.Upkeep.RetryAsync("parse", cancellation: Token);

        Assert.Equal((1, 1, 1), (report.Files, report.Replaced, report.Decisions));
        Assert.Equal("Brace", Assert.Single(workspace.Letters.Find("CM1")!.Letter.Decisions).Item);
        Assert.Empty(workspace.Upkeep.Problems());
    }

    [Fact]
    public async Task Of_many_files_only_the_chosen_one_is_read()
    {
        using var workspace = _folder.Open();
        _folder.Write("a.txt", "unreadable\n" + TestFolder.Letter("CM1"));
        _folder.Write("b.txt", "unreadable\n" + TestFolder.Letter("CM2"));
        await _folder.ImportAsync(workspace);
        var chosen = workspace.Upkeep.ProblemEntries(0, 10).Single(entry => entry.Problem.File.EndsWith("b.txt", StringComparison.Ordinal));
        var calls = _folder.Reader.Calls;
        _folder.Reader.CanReadAll = true;

        await workspace.Upkeep.RetryAsync("read", chosen.FileKey, cancellation: Token);

        Assert.Equal(1, _folder.Reader.Calls - calls);
        Assert.Equal(["CM2"], _folder.Index.LetterIds);
        Assert.EndsWith("a.txt", Assert.Single(workspace.Upkeep.Problems()).File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_original_is_a_problem_with_a_reason_and_stops_nothing()
    {
        using var workspace = _folder.Open();
        _folder.Write("a.txt", "unreadable one");
        _folder.Write("b.txt", "unreadable\n" + TestFolder.Letter("CM2"));
        await _folder.ImportAsync(workspace);
        var lost = workspace.Upkeep.ProblemEntries(0, 10).Single(entry => entry.Problem.File.EndsWith("a.txt", StringComparison.Ordinal)).FileKey!;
        File.Delete(Directory.EnumerateFiles(Path.Combine(_folder.Data, "originals"), lost + ".*", SearchOption.AllDirectories).Single());
        _folder.Reader.CanReadAll = true;

        var report = await workspace.Upkeep.RetryAsync("read", cancellation: Token);

        Assert.Equal(1, report.New);
        Assert.Contains("its kept original is not there any more", Assert.Single(report.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_or_the_matter_of_two_files_is_not_read_again()
    {
        using var workspace = _folder.Open();
        await Assert.ThrowsAsync<ArgumentException>(() => workspace.Upkeep.RetryAsync("review", cancellation: Token));
        await Assert.ThrowsAsync<ArgumentException>(() => workspace.Upkeep.RetryAsync("duplicate", cancellation: Token));
        Assert.False(new ProblemEntry(new ImportProblem("a.txt", "duplicate", ""), null, "abc").CanRetry);
        Assert.False(new ProblemEntry(new ImportProblem("a.txt", "read", ""), null, null).CanRetry);
    }
}
