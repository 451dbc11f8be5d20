using ImrSearch.App.Catalogue;
using ImrSearch.App.Importing;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Importing;

public sealed class ImportProblemTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Bad_files_are_listed_in_source_order_and_never_stop_the_rest()
    {
        _folder.Write("a.txt", "unreadable");
        _folder.Write("b.txt", TestFolder.Letter("CM1"));
        _folder.Write("c.txt", "throw");
        _folder.Write("d.txt", "a shopping list of apples");
        _folder.Write("e.txt", "");
        using var workspace = _folder.Open();

        var report = await _folder.ImportAsync(workspace);

        Assert.Equal(["a.txt read", "c.txt read", "d.txt parse", "e.txt read"], report.Problems.Select(p => $"{Path.GetFileName(p.File)} {p.Stage}"));
        Assert.Equal((5, 2, 1), (report.Files, report.New, report.Decisions));
        Assert.Equal(4, workspace.Upkeep.Status().Problems);
        Assert.Equal(report.Problems.Select(p => p.Reason).Reverse(), workspace.Upkeep.Problems().Select(p => p.Reason));
        Assert.Equal(workspace.Upkeep.Problems().Skip(1).Take(2), workspace.Upkeep.Problems(skip: 1, top: 2));
        Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public async Task Unreadable_bytes_are_kept_and_a_second_import_says_the_problem_again()
    {
        _folder.Write("a.txt", "unreadable");
        using var workspace = _folder.Open();
        var first = await _folder.ImportAsync(workspace);

        var second = await _folder.ImportAsync(workspace);

        Assert.Equal((0, 0), (first.New, first.Unchanged));
        Assert.Equal((1, 0, 0, 0), (second.Files, second.New, second.Unchanged, second.Letters));
        Assert.Equal(first.Problems, second.Problems);
        Assert.Single(workspace.Upkeep.Problems());
        var original = Assert.Single(Directory.GetFiles(Path.Combine(_folder.Data, "originals"), "*", SearchOption.AllDirectories));
        Assert.Equal("unreadable", File.ReadAllText(original));
    }

    [Theory]
    [InlineData("unreadable", 0)]
    [InlineData("about knees and apples", 1)]
    public async Task Bad_files_with_equal_bytes_are_each_listed_and_counted_alike_at_every_import(string text, int letters)
    {
        var files = new[] { _folder.Write("a.txt", text), _folder.Write("b.txt", text) };
        using var workspace = _folder.Open();

        for (var run = 0; run < 3; run++)
        {
            var report = await _folder.ImportAsync(workspace);

            Assert.Equal((2, letters), (report.Files, report.Letters));
            Assert.Equal(files, report.Problems.Select(p => p.File));
            Assert.Equal(report.Files, report.New + report.Replaced + report.Unchanged + report.Problems.Count(p => p.Stage == "read"));
            Assert.Equal(files, workspace.Upkeep.Problems().Select(p => p.File).Order());
            Assert.All(workspace.Letters.All(TestContext.Current.CancellationToken), l => Assert.Single(l.Problems));
        }

        File.Move(files[0], files[0] + ".moved.txt");
        await _folder.ImportAsync(workspace);
        Assert.Equal([files[0] + ".moved.txt", files[1]], workspace.Upkeep.Problems().Select(p => p.File).Order());

        _folder.Write("b.txt", TestFolder.Letter("CM1"));
        _folder.Write("a.txt.moved.txt", TestFolder.Letter("CM2"));
        if (letters == 0)
        {
            await _folder.ImportAsync(workspace);
            Assert.Empty(workspace.Upkeep.Problems());
        }
    }

    [Fact]
    public async Task A_file_that_could_not_be_read_is_tried_again_and_its_problem_goes()
    {
        _folder.Write("a.txt", "unreadable\n" + TestFolder.Letter("CM1"));
        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);

        _folder.Reader.CanReadAll = true;
        var report = await _folder.ImportAsync(workspace);

        Assert.Equal((1, 0), (report.New, report.Unchanged));
        Assert.Empty(report.Problems);
        Assert.Empty(workspace.Upkeep.Problems());
        Assert.NotNull(workspace.Letters.Find("CM1"));
    }

    [Fact]
    public async Task A_problem_goes_when_another_file_is_put_in_its_place()
    {
        _folder.Write("a.txt", "unreadable");
        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);

        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        await _folder.ImportAsync(workspace);

        Assert.Empty(workspace.Upkeep.Problems());
    }

    [Fact]
    public async Task A_letter_of_unknown_form_is_searchable_and_its_problem_is_said_at_every_import()
    {
        _folder.Write("odd.txt", "about knees and apples");
        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);

        var again = await _folder.ImportAsync(workspace);
        var result = workspace.Search.Search(new SearchRequest { Query = "apples" }, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1, 0), (again.Unchanged, again.Letters, again.Decisions));
        Assert.Equal("parse", Assert.Single(again.Problems).Stage);
        var card = Assert.Single(result.Hits);
        Assert.Equal(("odd.txt", null, $"{card.LetterId}#0"), (card.Item, card.Outcome, card.DecisionId));
        Assert.Equal("parse", Assert.Single(workspace.Letters.Find(card.LetterId)!.Problems).Stage);
    }

    [Fact]
    public async Task Missing_paths_and_sources_that_fail_are_problems_of_their_own()
    {
        var good = _folder.Write("strange.name", TestFolder.Letter("CM1"));
        using var workspace = _folder.Open();

        var paths = await workspace.Importer.ImportPathsAsync([_folder.Letters + "/nowhere", good], cancellation: TestContext.Current.CancellationToken);
        var sources = await workspace.Importer.ImportAsync(
            [
                new ImportSource("locked.pdf", _ => throw new UnauthorizedAccessException("no")),
                new ImportSource("broken.pdf", _ => Task.FromException<ReadOnlyMemory<byte>>(new IOException("bad sector"))),
                TestFolder.Source("good.txt", TestFolder.Letter("CM2")),
            ],
            cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (paths.Files, paths.Letters));
        Assert.Contains("no file or folder", Assert.Single(paths.Problems).Reason);
        Assert.Equal((3, 1), (sources.Files, sources.Letters));
        Assert.Contains("permission", sources.Problems[0].Reason);
        Assert.Contains("bad sector", sources.Problems[1].Reason);
        Assert.Equal(["broken.pdf", "locked.pdf"], workspace.Upkeep.Problems().Select(p => p.File));
    }

    [Fact]
    public async Task A_folder_without_permission_is_listed_until_it_can_be_read_and_the_rest_is_imported()
    {
        _folder.Write("closed/a.txt", TestFolder.Letter("CM1"));
        _folder.Write("open/b.txt", TestFolder.Letter("CM2"));
        var closed = Path.Combine(_folder.Letters, "closed");
        using var workspace = _folder.Open();
        using var catalogue = LetterCatalogue.Open(_folder.Data, readerVersion: 1);
        using var index = new IndexHolder(_folder.Data, _ => new FakePassageIndex(_folder.Index));
        index.Open();
        using var access = new WriteAccess(_folder.Data);
        var settings = new ImportSettings
        {
            Clock = _folder.Clock,
            Degree = 2,
            LettersPerCatchUp = 100,

            // A superuser may read every folder, so the refusal is made here.
            ListFolder = folder => folder == closed ? throw new UnauthorizedAccessException("no") : PathEnumerator.Entries(folder),
        };
        var importer = new LetterImporter(catalogue, new IndexFeed(catalogue, index), access, _folder.Reader.Read, settings);

        var report = await importer.ImportPathsAsync([_folder.Letters], cancellation: TestContext.Current.CancellationToken);
        var problem = Assert.Single(report.Problems);
        Assert.Equal((closed, "read"), (problem.File, problem.Stage));
        Assert.Contains("permission", problem.Reason);
        Assert.Equal((1, 1), (report.Files, report.Letters));
        Assert.Equal([problem], workspace.Upkeep.Problems());

        var mended = await _folder.ImportAsync(workspace);
        Assert.Equal((2, 1, 1), (mended.Files, mended.New, mended.Unchanged));
        Assert.Empty(workspace.Upkeep.Problems());
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_read_and_the_problem_names_its_size()
    {
        var file = _folder.Write("huge.pdf", "");
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(FileContent.MaxBytes + 1);
        }

        using var workspace = _folder.Open();
        var report = await _folder.ImportAsync(workspace);
        await _folder.ImportAsync(workspace);

        Assert.Contains("64 MB", Assert.Single(report.Problems).Reason);
        Assert.Single(workspace.Upkeep.Problems());
        Assert.Equal(0, _folder.Reader.Calls);
    }

    [Fact]
    public async Task A_loop_of_links_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        _folder.Write("sub/a.txt", TestFolder.Letter("CM1"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Letters, "sub", "up"), _folder.Letters);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Letters, "sub", "self"), ".");
        using var workspace = _folder.Open();

        var report = await _folder.ImportAsync(workspace);

        Assert.Equal((1, 1), (report.Files, report.Letters));
        Assert.Empty(report.Problems);
    }

    public void Dispose() => _folder.Dispose();
}
