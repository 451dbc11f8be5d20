using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Similar;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.Index;
using ImrSearch.Index.Analysis;
using ImrSearch.Index.Files;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Searching;

/// <summary>Letters in, searches out, through the built-in engine on disk.</summary>
public sealed class WholeWayTests : IDisposable
{
    private const int Letters = 120;

    private readonly TempFolder _temp = new();

    private string Data => _temp.File("data");

    [Fact]
    public async Task Letters_are_found_counted_and_found_again_after_a_restart()
    {
        using (var workspace = Open())
        {
            await ImportAsync(workspace);
        }

        using var again = Open();
        var result = again.Search.Search(
            new SearchRequest
            {
                Query = "lumbar improvement",
                Filters = [new FieldFilter(DecisionFields.Outcome, ["Overturned"])],
                Facets = [DecisionFields.Outcome],
                ByYear = true,
            },
            TestContext.Current.CancellationToken);

        // Every third letter is about the lumbar spine, every second of those is overturned.
        Assert.Equal(new PassageTotals(Letters / 6, Letters / 6, Letters / 6), result.Totals);
        Assert.Equal(Letters / 6, Assert.Single(result.Outcomes).Value);
        Assert.Equal(Letters / 6, Assert.Single(result.Years).Outcomes["Overturned"]);
        Assert.Equal([Letters / 6, Letters / 6], result.Facets[DecisionFields.Outcome].Select(f => f.Count));
        Assert.Equal(10, result.Hits.Count);
        Assert.All(result.Hits, card =>
        {
            Assert.Equal("Overturned", card.Outcome);
            Assert.StartsWith("MRI of the lumbar spine", card.Item, StringComparison.Ordinal);
            var passage = Assert.Single(card.Passages);
            Assert.Contains("improvement", passage.Highlights.Select(h => passage.Text[h.Start..h.End]));
        });
        Assert.NotNull(again.Search.Search(new SearchRequest { Query = "((AND" }, TestContext.Current.CancellationToken).Error);
        Assert.Equal(5, again.Similar.Find(new SimilarRequest { DecisionId = "CM0#1", Top = 5 }, TestContext.Current.CancellationToken).Hits.Sum(hit => 1 + hit.Copies.Count));
        Assert.Empty(again.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public async Task Rebuilding_finds_the_same_as_before()
    {
        using var workspace = Open();
        await ImportAsync(workspace);
        var before = Ids(workspace);

        var report = workspace.Upkeep.RebuildIndex(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(Letters, report.Letters);
        Assert.Equal(Letters, before.Count);
        Assert.Equal(before, Ids(workspace));
        Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
    }

    [Fact]
    public async Task A_folder_of_which_the_index_was_deleted_or_damaged_opens_with_everything_in_it()
    {
        List<string> before;
        using (var workspace = Open())
        {
            await ImportAsync(workspace);
            before = Ids(workspace);
        }

        var search = Path.Combine(Data, "search");
        Directory.Delete(search, recursive: true);
        using (var workspace = Open())
        {
            Assert.Equal(before, Ids(workspace));
        }

        foreach (var file in Directory.GetFiles(search))
        {
            File.WriteAllBytes(file, new byte[new FileInfo(file).Length]);
        }

        using (var workspace = Open())
        {
            Assert.Equal(before, Ids(workspace));
            Assert.Contains("search.damaged-1", Assert.Single(workspace.Upkeep.Status().Notices));
            Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
        }
    }

    [Fact]
    public async Task Damage_that_only_a_search_meets_is_mended_by_it_and_told()
    {
        List<string> before;
        using (var workspace = Open())
        {
            await ImportAsync(workspace);
            before = Ids(workspace);
        }

        // Postings are not read when an index is opened.
        Damage("*.docs");

        using (var workspace = Open())
        {
            Assert.Empty(workspace.Upkeep.Status().Notices);
            var found = workspace.Search.Search(new SearchRequest { Query = "norco", Top = 1000 }, TestContext.Current.CancellationToken);
            Assert.Equal(Letters - ((Letters + 2) / 3), found.Totals.Decisions);
            var notice = Assert.Single(workspace.Upkeep.Status().Notices);
            Assert.Contains("search.damaged-1", notice);
            Assert.Contains(".docs", notice);
            Assert.Equal(before, Ids(workspace));
            Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
        }
    }

    [Fact]
    public async Task Damage_that_only_the_status_meets_is_mended_by_it_and_told()
    {
        using (var workspace = Open())
        {
            await ImportAsync(workspace);
        }

        Damage("*.keys");

        using var again = Open();
        Assert.Equal(Letters, again.Upkeep.Status().Index.Letters);
        Assert.Contains(".keys", Assert.Single(again.Upkeep.Status().Notices));
    }

    [Fact]
    public async Task An_index_that_an_earlier_version_made_for_other_fields_is_made_anew()
    {
        List<string> before;
        using (var workspace = Open())
        {
            await ImportAsync(workspace);
            before = Ids(workspace);
        }

        var search = Path.Combine(Data, "search");
        Directory.Delete(search, recursive: true);
        using (var earlier = SearchIndex.Open(new DiskFolder(search), new IndexSchema(EnglishAnalyzer.Instance, ["body"])))
        using (var writer = earlier.OpenWriter())
        {
            writer.Replace("CM0", [new DocumentGroup("CM0#1") { Documents = { new Document().Add("Norco", "body") } }]);
            writer.Commit(new Dictionary<string, string> { ["appliedChange"] = "1000" });
        }

        using var again = Open();
        Assert.Equal(before, Ids(again));
        Assert.Empty(again.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);

        // An upgrade is no damage: nobody is alarmed, and nothing old is left.
        Assert.Empty(again.Upkeep.Status().Notices);
        Assert.Equal([search], Directory.GetDirectories(Data, "search*"));
    }

    [Fact]
    public async Task An_index_removed_under_the_running_program_is_searched_on_and_complete_after_the_next_import()
    {
        using var workspace = Open();
        await ImportAsync(workspace);
        var before = Ids(workspace);
        Directory.Delete(Path.Combine(Data, "search"), recursive: true);
        Assert.Equal(before, Ids(workspace));
        Assert.NotEmpty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);

        await workspace.Importer.ImportAsync(
            [TestFolder.Source("new.txt", TestFolder.Letter("CM-new"))], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(before.Append("CM-new#1").Order(), Ids(workspace).Order());
        Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);
        Assert.Empty(workspace.Upkeep.Status().Notices);
    }

    private Workspace Open() => Workspace.Open(Data, new WorkspaceOptions { ReadLetter = new FakeReader().Read });

    private static List<string> Ids(Workspace workspace) =>
        [.. workspace.Search.Search(new SearchRequest { Top = 1000 }, TestContext.Current.CancellationToken).Hits.Select(h => h.DecisionId)];

    /// <summary>Overwrites a few bytes in the files of the index that fit a pattern, without a change of length.</summary>
    private void Damage(string pattern)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Data, "search"), pattern))
        {
            using var damaged = File.OpenWrite(file);
            damaged.Position = 20;
            damaged.Write("damaged!"u8);
        }
    }

    private static async Task ImportAsync(Workspace workspace)
    {
        var report = await workspace.Importer.ImportAsync(
            Enumerable.Range(0, Letters).Select(i => TestFolder.Source($"{i}.txt", TestFolder.Letter(
                $"CM{i}", i % 3 == 0 ? $"MRI of the lumbar spine, {i}" : $"Norco {i}", i % 2 == 0 ? "Overturned" : "Upheld"))),
            cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Letters, report.New);
    }

    public void Dispose() => _temp.Dispose();
}
