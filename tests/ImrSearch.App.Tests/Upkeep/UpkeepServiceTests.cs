using ImrSearch.App.Importing;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.App.Upkeep;

namespace ImrSearch.App.Tests.Upkeep;

public sealed class UpkeepServiceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Verify_names_each_kind_of_fault()
    {
        using var workspace = await ImportTwoAsync();
        File.Delete(workspace.Letters.Original("CM1")!.Path);
        File.AppendAllText(workspace.Letters.Original("CM2")!.Path, "x");
        _folder.Index.VerifyFaults.Add("segment 1: checksum");
        _folder.Index.Apply([new App.Passages.LetterChange("CM2", [])], 99, CancellationToken.None);
        var progress = new List<double>();

        var report = workspace.Upkeep.Verify(new InlineProgress<double>(progress.Add), TestContext.Current.CancellationToken);

        Assert.Equal((2, 2), (report.Letters, report.Decisions));
        Assert.Equal(6, report.Faults.Count);
        Assert.Single(report.Faults, f => f.Contains("cannot be read", StringComparison.Ordinal));
        Assert.Single(report.Faults, f => f.Contains("was changed", StringComparison.Ordinal));
        Assert.Single(report.Faults, f => f.Contains("segment 1: checksum", StringComparison.Ordinal));
        Assert.Single(report.Faults, f => f.Contains("holds 1 decisions", StringComparison.Ordinal));
        Assert.Single(report.Faults, f => f.Contains("holds 1 letters", StringComparison.Ordinal));
        Assert.Single(report.Faults, f => f.Contains("up to change 99", StringComparison.Ordinal));
        Assert.Equal(progress.Order(), progress);
        Assert.Equal(1, progress[^1]);
    }

    [Fact]
    public async Task The_status_knows_when_the_last_letter_came_in()
    {
        using var workspace = _folder.Open();
        Assert.Null(workspace.Upkeep.Status().LastImport);
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        await _folder.ImportAsync(workspace);
        _folder.Clock.Advance(TimeSpan.FromHours(3));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        await _folder.ImportAsync(workspace);

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 3, 0, 0, TimeSpan.Zero), workspace.Upkeep.Status().LastImport);
    }

    [Fact]
    public void The_status_names_another_process_that_writes_only_while_it_runs()
    {
        using var workspace = _folder.Open();
        var owner = Path.Combine(_folder.Data, "write.owner");
        Assert.Null(workspace.Upkeep.Status().OtherWriter);

        // The process that was killed leaves its name behind; its number may be another's by now.
        File.WriteAllText(owner, "imrsearch, process 999999999");
        Assert.Null(workspace.Upkeep.Status().OtherWriter);
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        File.WriteAllText(owner, $"{self.ProcessName}, process {self.Id}");
        Assert.Null(workspace.Upkeep.Status().OtherWriter);

        using var other = System.Diagnostics.Process.GetProcesses().First(process => process.Id != self.Id && process.Id > 4 && process.ProcessName.Length > 0);
        File.WriteAllText(owner, $"{other.ProcessName}, process {other.Id}");
        Assert.Equal($"{other.ProcessName}, process {other.Id}", workspace.Upkeep.Status().OtherWriter);
        File.WriteAllText(owner, $"not-{other.ProcessName}, process {other.Id}");
        Assert.Null(workspace.Upkeep.Status().OtherWriter);
    }

    [Fact]
    public async Task Importing_again_brings_back_a_lost_original()
    {
        using var workspace = await ImportTwoAsync();
        var original = workspace.Letters.Original("CM1")!.Path;
        File.Delete(original);
        Assert.False(workspace.Letters.Find("CM1")!.HasOriginal);
        Assert.Null(workspace.Letters.Original("CM1"));

        var report = await _folder.ImportAsync(workspace);

        Assert.Equal(2, report.Unchanged);
        Assert.True(File.Exists(original));
    }

    [Fact]
    public async Task Verify_finds_a_catalogue_with_damaged_pages()
    {
        using (var filled = _folder.Open())
        {
            await filled.Importer.ImportAsync(
                Enumerable.Range(0, 400).Select(i => TestFolder.Source($"{i}.txt", TestFolder.Letter($"CM{i}"))),
                cancellation: TestContext.Current.CancellationToken);
        }

        // Few enough that the folder can still be opened.
        DamageCatalogue(from: 0.5, pages: 3);
        using var workspace = _folder.Open();

        var report = workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken);

        Assert.Contains(report.Faults, f => f.Contains("catalog.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_catalogue_that_cannot_be_read_is_refused_and_the_index_is_left_alone()
    {
        (await ImportTwoAsync()).Dispose();
        DamageCatalogue(from: 0.1, pages: int.MaxValue);

        var fault = Assert.Throws<WorkspaceException>(() => _folder.Open());

        Assert.Contains("catalog.db is damaged", fault.Message);
        Assert.Equal(["CM1", "CM2"], _folder.Index.LetterIds);
        Assert.False(Directory.Exists(Path.Combine(_folder.Data, "search.damaged-1")));
    }

    [Fact]
    public async Task Rebuild_makes_the_index_anew_and_says_how_much()
    {
        using var workspace = await ImportTwoAsync();
        _folder.Index.Clear();
        var progress = new List<ImportProgress>();

        var report = workspace.Upkeep.RebuildIndex(new InlineProgress<ImportProgress>(progress.Add), TestContext.Current.CancellationToken);

        Assert.Equal((2, 2, 4), (report.Letters, report.Decisions, report.Passages));
        Assert.Equal(["CM1", "CM2"], _folder.Index.LetterIds);
        Assert.Equal(new ImportProgress(2, 2, 2, 0, "done"), progress[^1]);
        Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public async Task While_a_rebuild_runs_and_after_a_cancelled_one_searches_find_what_they_found()
    {
        using var cancel = new CancellationTokenSource();
        using var workspace = await ImportTwoAsync();
        var during = new List<int>();
        _folder.Index.OnChangeRead = () => during.Add(Decisions(workspace));
        workspace.Upkeep.RebuildIndex(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([2, 2], during);

        _folder.Index.OnChangeRead = cancel.Cancel;
        Assert.ThrowsAny<OperationCanceledException>(() => workspace.Upkeep.RebuildIndex(cancellation: cancel.Token));
        Assert.Equal(2, Decisions(workspace));
    }

    [Fact]
    public async Task A_damaged_index_is_moved_aside_and_made_anew_and_the_status_says_so()
    {
        (await ImportTwoAsync()).Dispose();
        Damage();
        _folder.Index.Clear();

        using var workspace = _folder.Open();

        Assert.Equal(["CM1", "CM2"], _folder.Index.LetterIds);
        Assert.True(File.Exists(Path.Combine(_folder.Data, "search.damaged-1", "bad")));
        var notice = Assert.Single(workspace.Upkeep.Status().Notices);
        Assert.Contains("search.damaged-1", notice);
        Assert.Contains("bad: expected checksum 1, found 2", notice);
    }

    [Fact]
    public async Task A_damaged_index_is_refused_and_left_alone_when_the_caller_wants_that()
    {
        (await ImportTwoAsync()).Dispose();
        Damage();

        var fault = Assert.Throws<WorkspaceException>(() => _folder.Open(rebuildDamaged: false));

        Assert.Contains("imrsearch rebuild", fault.Message);
        Assert.True(File.Exists(Path.Combine(_folder.Data, "search", "bad")));
    }

    [Fact]
    public async Task A_check_can_open_the_folder_without_mending_what_it_is_to_find()
    {
        (await ImportTwoAsync()).Dispose();
        _folder.Index.Clear();

        using var workspace = _folder.Open(rebuildDamaged: false, bringUpToDate: false);

        Assert.Empty(_folder.Index.LetterIds);
        Assert.Contains(
            workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults,
            fault => fault.Contains("holds 0 letters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notices_go_when_what_they_tell_of_is_over()
    {
        (await ImportTwoAsync()).Dispose();
        _folder.Index.Clear();
        using var workspace = _folder.Open(bringUpToDate: false);
        Assert.Equal(Notices.Behind, Assert.Single(workspace.Upkeep.Status().Notices));

        await _folder.ImportAsync(workspace);
        Assert.Empty(workspace.Upkeep.Status().Notices);

        _folder.Index.FailStatus = new InvalidDataException("damaged");
        _folder.Index.OnOpen = () => _folder.Index.FailStatus = null;
        workspace.Upkeep.RebuildIndex(cancellation: TestContext.Current.CancellationToken);
        Assert.Contains("search.damaged-1", Assert.Single(workspace.Upkeep.Status().Notices));
        Directory.Delete(Path.Combine(_folder.Data, "search.damaged-1"), recursive: true);
        Assert.Empty(workspace.Upkeep.Status().Notices);
    }

    [Fact]
    public async Task While_a_damaged_index_is_replaced_a_search_is_told_so_and_never_finds_too_little()
    {
        using var workspace = await ImportTwoAsync();
        var told = new List<string>();
        _folder.Index.FailStatus = new InvalidDataException("damaged");
        _folder.Index.OnOpen = () =>
        {
            _folder.Index.FailStatus = null;
            _folder.Index.Clear();
            Search();
        };
        _folder.Index.OnChangeRead = Search;

        workspace.Upkeep.RebuildIndex(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(3, told.Count);
        Assert.All(told, reason => Assert.Contains("being made anew", reason));
        Assert.Equal(2, Decisions(workspace));

        void Search() => told.Add(Assert.Throws<WorkspaceException>(() => Decisions(workspace)).Message);
    }

    [Fact]
    public void A_search_whose_index_is_closed_under_it_is_told_to_try_again()
    {
        using var index = new IndexHolder(_folder.Data, _ => new FakePassageIndex(_folder.Index));
        index.Open();

        var fault = Assert.Throws<WorkspaceException>(() => index.Ask<int>(_ =>
        {
            index.StartAnew();
            throw new ObjectDisposedException("index");
        }));

        Assert.Contains("try again in a moment", fault.Message);
        index.MarkComplete();
        Assert.Equal(1, index.Ask(_ => 1));
    }

    [Fact]
    public async Task An_index_that_is_only_out_of_reach_is_not_taken_for_damaged()
    {
        (await ImportTwoAsync()).Dispose();
        _folder.Index.FailOpen = new UnauthorizedAccessException("no permission");

        var fault = Assert.Throws<WorkspaceException>(() => _folder.Open());

        Assert.Contains("no permission", fault.Message);
        Assert.False(Directory.Exists(Path.Combine(_folder.Data, "search.damaged-1")));
    }

    private async Task<Workspace> ImportTwoAsync()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);
        return workspace;
    }

    private void DamageCatalogue(double from, int pages)
    {
        const int pageBytes = 4096;
        var file = Path.Combine(_folder.Data, "catalog.db");
        var bytes = File.ReadAllBytes(file);
        var first = (int)(bytes.Length / pageBytes * from);
        for (var page = first; page < bytes.Length / pageBytes && page - first < pages; page++)
        {
            bytes.AsSpan(page * pageBytes, pageBytes).Fill(0xEE);
        }

        File.WriteAllBytes(file, bytes);
    }

    private static int Decisions(Workspace workspace) =>
        workspace.Search.Search(new SearchRequest(), TestContext.Current.CancellationToken).Totals.Decisions;

    private void Damage()
    {
        _folder.Index.DamageMark = "bad";
        File.WriteAllText(Path.Combine(_folder.Data, "search", "bad"), "");
    }

    public void Dispose() => _folder.Dispose();
}
