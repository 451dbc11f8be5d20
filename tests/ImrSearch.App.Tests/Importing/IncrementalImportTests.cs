using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Importing;

public sealed class IncrementalImportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_folder_gives_its_letters_and_nothing_else()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("sub/B.TXT", TestFolder.Letter("CM2") + "\nitem: MRI | Overturned | Red flags.");
        _folder.Write("gold.jsonl", "{}");
        using var workspace = _folder.Open();

        var report = await _folder.ImportAsync(workspace);

        Assert.Equal((2, 2, 0, 0), (report.Files, report.New, report.Replaced, report.Unchanged));
        Assert.Equal((2, 3, 5), (report.Letters, report.Decisions, report.Passages));
        Assert.Empty(report.Problems);
        Assert.Equal(["CM1", "CM2"], workspace.Letters.All(TestContext.Current.CancellationToken).Select(l => l.LetterId));
        Assert.Equal(3, workspace.Upkeep.Status().Index.Decisions);
    }

    [Fact]
    public async Task A_second_import_finds_all_unchanged_without_reading_letters_again()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);
        var (calls, steps) = (_folder.Reader.Calls, _folder.Index.Steps.Count);

        var report = await _folder.ImportAsync(workspace);

        Assert.Equal((2, 0, 0, 2), (report.Files, report.New, report.Replaced, report.Unchanged));
        Assert.Equal((2, 2, 4), (report.Letters, report.Decisions, report.Passages));
        Assert.Equal((calls, steps), (_folder.Reader.Calls, _folder.Index.Steps.Count));
    }

    [Fact]
    public async Task A_changed_file_replaces_its_letter_and_keeps_its_place_and_the_old_original()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);
        var before = workspace.Letters.Original("CM1")!;

        _folder.Write("a.txt", TestFolder.Letter("cm1", item: "Lumbar brace", outcome: "Overturned"));
        var report = await _folder.ImportAsync(workspace);

        Assert.Equal((0, 1, 1), (report.New, report.Replaced, report.Unchanged));
        Assert.Equal(["CM1", "CM2"], workspace.Letters.All(TestContext.Current.CancellationToken).Select(l => l.LetterId));
        Assert.Equal("Lumbar brace", workspace.Letters.Find("CM1")!.Letter.Decisions.Single().Item);
        Assert.Equal("Lumbar brace", _folder.Index.Documents.Single(d => d.DecisionId == "CM1#1").Item);
        Assert.NotEqual(before.Path, workspace.Letters.Original("CM1")!.Path);
        Assert.True(File.Exists(before.Path));
        Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public async Task Going_back_to_an_earlier_file_brings_its_letter_back()
    {
        using var workspace = _folder.Open();
        foreach (var item in new[] { "Norco", "Brace", "Norco" })
        {
            _folder.Write("a.txt", TestFolder.Letter("CM1", item));
            await _folder.ImportAsync(workspace);
            Assert.Equal(item, workspace.Letters.Find("CM1")!.Letter.Decisions.Single().Item);
        }
    }

    [Fact]
    public async Task Of_two_files_with_one_case_number_the_later_stays_and_the_report_says_so()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1", item: "Norco"));
        _folder.Write("b.txt", TestFolder.Letter("CM1", item: "Brace"));
        using var workspace = _folder.Open();

        for (var run = 0; run < 3; run++)
        {
            var report = await _folder.ImportAsync(workspace);
            Assert.Equal(run == 0 ? (2, 1, 1, 0) : (2, 0, 0, 2), (report.Files, report.New, report.Replaced, report.Unchanged));
            Assert.Equal((1, 1), (report.Letters, report.Decisions));
            var problem = Assert.Single(report.Problems);
            Assert.Equal("duplicate", problem.Stage);
            Assert.Contains("CM1", problem.Reason);
            Assert.Contains("a.txt", problem.Reason);
            Assert.Equal([problem], workspace.Upkeep.Problems());
            Assert.Equal("Brace", workspace.Letters.Find("CM1")!.Letter.Decisions.Single().Item);
            Assert.Equal((2, 1), (_folder.Reader.Calls, _folder.Index.Steps.Count));
        }
    }

    [Theory]
    [InlineData("a.txt", "Brace")]
    [InlineData("b.txt", "Norco")]
    public async Task Deleting_one_of_two_files_with_one_case_number_shows_the_other_and_ends_the_problem(string deleted, string shown)
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1", item: "Norco"));
        _folder.Write("b.txt", TestFolder.Letter("CM1", item: "Brace"));
        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);

        File.Delete(Path.Combine(_folder.Letters, deleted));
        for (var run = 0; run < 2; run++)
        {
            var report = await _folder.ImportAsync(workspace);

            Assert.Empty(report.Problems);
            Assert.Empty(workspace.Upkeep.Problems());
            Assert.Equal(shown, workspace.Letters.Find("CM1")!.Letter.Decisions.Single().Item);
        }
    }

    [Fact]
    public async Task An_older_form_of_a_letter_that_is_imported_again_from_elsewhere_changes_nothing()
    {
        var older = _folder.Write("a.txt", TestFolder.Letter("CM1", item: "Norco"));
        var later = _folder.Write("b.txt", TestFolder.Letter("CM1", item: "Brace"));
        using var workspace = _folder.Open();
        await workspace.Importer.ImportPathsAsync([older, later], cancellation: TestContext.Current.CancellationToken);

        var alone = await workspace.Importer.ImportPathsAsync([older], cancellation: TestContext.Current.CancellationToken);
        var reversed = await workspace.Importer.ImportPathsAsync([later, older], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 1, 1), (alone.New, alone.Replaced, alone.Unchanged, alone.Letters));
        Assert.Equal((0, 0, 2, 1), (reversed.New, reversed.Replaced, reversed.Unchanged, reversed.Letters));
        Assert.Contains("The other one is shown", Assert.Single(reversed.Problems).Reason);
        Assert.Equal("Brace", workspace.Letters.Find("CM1")!.Letter.Decisions.Single().Item);
    }

    [Fact]
    public async Task The_same_bytes_twice_in_one_import_are_one_letter()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM1"));
        using var workspace = _folder.Open();

        var report = await _folder.ImportAsync(workspace);

        Assert.Equal((2, 1, 1, 1), (report.Files, report.New, report.Unchanged, report.Letters));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task A_letter_without_a_case_number_is_known_by_its_bytes()
    {
        var file = _folder.Write("a.txt", "date: 2014-05-01\nitem: MRI | Upheld | No red flags.");
        using var workspace = _folder.Open();

        await _folder.ImportAsync(workspace);

        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
        var letter = workspace.Letters.All(TestContext.Current.CancellationToken).Single();
        Assert.Equal("T-" + hash[..16], letter.LetterId);
        Assert.Null(letter.Letter.CaseNumber);
        Assert.True(letter.HasOriginal);
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(workspace.Letters.Original(letter.LetterId)!.Path));
    }

    public void Dispose() => _folder.Dispose();
}
