using ImrSearch.App.Importing;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Importing;

/// <summary>Pages import from below one folder of the machine, and nothing leads out of it.</summary>
public sealed class ImportRootTests : IDisposable
{
    private readonly TempFolder _temp = new();

    private ImportRoot Root => new(_temp.File("root"));

    public ImportRootTests()
    {
        _temp.Write("root/2016/a.txt", TestFolder.Letter("CM1"));
        _temp.Write("root/2016/march/b.txt", TestFolder.Letter("CM2"));
        _temp.Write("root/2017/c.txt", TestFolder.Letter("CM3"));
        _temp.Write("root/2017/notes.docx", "");
        _temp.Write("secret/d.txt", TestFolder.Letter("CM4"));
        _temp.Write("root-beside/e.txt", TestFolder.Letter("CM5"));
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Folders_are_offered_with_the_letters_in_them_and_below()
    {
        Assert.Equal([("2016", "2016", 2), ("2017", "2017", 1)], Root.Folders("").Select(folder => (folder.Name, folder.Below, folder.Files)));
        Assert.Equal([("march", "2016/march", 1)], Root.Folders("2016").Select(folder => (folder.Name, folder.Below, folder.Files)));
        Assert.Equal(3, Root.Describe("").Files);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../secret")]
    [InlineData("2016/../../secret")]
    [InlineData("2016/..")]
    [InlineData("..\\secret")]
    [InlineData("../root-beside")]
    [InlineData("/etc")]
    [InlineData("./2016")]
    [InlineData("2016\0/../..")]
    public void A_path_that_could_lead_out_is_refused_with_a_reason(string below)
    {
        var fault = Assert.Throws<WorkspaceException>(() => Root.Resolve(below));

        Assert.Contains("import from that folder only", fault.Message, StringComparison.Ordinal);
        Assert.Throws<WorkspaceException>(() => Root.Folders(below));
    }

    [Fact]
    public void A_full_path_of_a_folder_outside_is_refused() =>
        Assert.Throws<WorkspaceException>(() => Root.Resolve(_temp.File("secret")));

    [Fact]
    public void A_folder_that_is_not_there_says_so()
    {
        var fault = Assert.Throws<WorkspaceException>(() => Root.Resolve("2018"));

        Assert.Contains("There is no folder \"2018\"", fault.Message, StringComparison.Ordinal);
        Assert.Contains("The import folder " + _temp.File("unplugged") + " is not there", Assert.Throws<WorkspaceException>(() => new ImportRoot(_temp.File("unplugged")).Folders("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_is_neither_offered_nor_opened_one_that_stays_inside_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Directory.CreateSymbolicLink(_temp.File("root/out"), _temp.File("secret"));
        Directory.CreateSymbolicLink(_temp.File("root/in"), _temp.File("root/2016"));
        Directory.CreateSymbolicLink(_temp.File("root/hop"), _temp.File("root/out"));
        Directory.CreateSymbolicLink(_temp.File("root/loop"), _temp.File("root/loop"));

        Assert.Equal(["2016", "2017", "in"], Root.Folders("").Select(folder => folder.Name));
        foreach (var below in new[] { "out", "hop", "loop" })
        {
            Assert.Throws<WorkspaceException>(() => Root.Resolve(below));
        }

        Assert.Equal(Path.GetFileName(Root.Resolve("2016")), Path.GetFileName(Root.Resolve("in")));
    }

    [Fact]
    public void A_link_below_a_link_that_leads_out_is_seen_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");

        // Its own target is named as if it lay inside.
        Directory.CreateDirectory(_temp.File("secret/deep"));
        Directory.CreateSymbolicLink(_temp.File("root/out"), _temp.File("secret"));
        Directory.CreateSymbolicLink(_temp.File("root/2017/sly"), _temp.File("root/out/deep"));

        Assert.Throws<WorkspaceException>(() => Root.Resolve("2017/sly"));
        Assert.Empty(Root.Folders("2017"));
    }

    [Fact]
    public async Task An_import_passes_over_links_that_lead_out_and_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Directory.CreateSymbolicLink(_temp.File("root/out"), _temp.File("secret"));
        File.CreateSymbolicLink(_temp.File("root/2016/link.txt"), _temp.File("secret/d.txt"));
        File.CreateSymbolicLink(_temp.File("root/2017/own.txt"), _temp.File("root/2016/a.txt"));
        using var folder = new TestFolder();
        using var workspace = folder.Open();

        var report = await workspace.Importer.ImportFolderAsync(Root, "", cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((4, 3, 1), (report.Files, report.New, report.Unchanged));
        Assert.Null(workspace.Letters.Find("CM4"));
        Assert.Equal(["link.txt", "out"], report.Problems.Select(problem => Path.GetFileName(problem.File)).Order(StringComparer.Ordinal));
        Assert.All(report.Problems, problem => Assert.Contains("leads out of", problem.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_folder_that_was_chosen_is_imported()
    {
        using var folder = new TestFolder();
        using var workspace = folder.Open();

        var report = await workspace.Importer.ImportFolderAsync(Root, "2016/march", cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(1, report.New);
        Assert.NotNull(workspace.Letters.Find("CM2"));
    }
}
