using ImrSearch.App.Importing;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Catalogue;

/// <summary>What broken-off imports leave among the originals.</summary>
public sealed class OriginalStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Originals => Path.Combine(_folder.Data, "originals");

    [Fact]
    public async Task Half_written_originals_of_a_killed_import_are_swept_by_the_next()
    {
        Directory.CreateDirectory(Originals);
        File.WriteAllText(Path.Combine(Originals, "ab12.tmp"), "half");
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        using var workspace = _folder.Open();

        await _folder.ImportAsync(workspace);

        Assert.Equal([".txt"], Files().Select(Path.GetExtension));
    }

    [Fact]
    public async Task A_check_names_originals_that_are_not_in_the_catalogue()
    {
        var lost = Path.Combine(Originals, "ab", "abcd.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(lost)!);
        _folder.Write("a.txt", "unreadable");
        _folder.Write("b.txt", TestFolder.Letter("CM1"));
        using var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);
        Assert.Empty(Faults());

        File.WriteAllText(lost, TestFolder.Letter("CM2"));
        var fault = Assert.Single(Faults());
        Assert.Contains(lost, fault);
        Assert.Contains("delete it", fault);

        File.Delete(lost);
        Assert.Empty(Faults());

        IReadOnlyList<string> Faults() => workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_import_that_ends_early_keeps_no_original_that_it_did_not_record(bool cancelled)
    {
        using var cancel = new CancellationTokenSource();
        using var workspace = _folder.Open();
        await workspace.Importer.ImportAsync([TestFolder.Source("known.txt", TestFolder.Letter("CM0"))], cancellation: TestContext.Current.CancellationToken);
        var before = Files();
        File.Delete(before[0]);

        await Assert.ThrowsAnyAsync<Exception>(() => workspace.Importer.ImportAsync(Sources(), cancellation: cancel.Token));

        // The original that was lost was brought back: the catalogue knows it.
        Assert.Equal(before, Files());
        Assert.Empty(workspace.Upkeep.Verify(cancellation: TestContext.Current.CancellationToken).Faults);

        IEnumerable<ImportSource> Sources()
        {
            yield return TestFolder.Source("known.txt", TestFolder.Letter("CM0"));
            for (var i = 1; i < 30; i++)
            {
                yield return TestFolder.Source($"{i}.txt", TestFolder.Letter($"CM{i}"));
            }

            if (!cancelled)
            {
                throw new InvalidOperationException("the list of uploads broke");
            }

            cancel.Cancel();
        }
    }

    private string[] Files() => Directory.Exists(Originals) ? Directory.GetFiles(Originals, "*", SearchOption.AllDirectories) : [];

    public void Dispose() => _folder.Dispose();
}
