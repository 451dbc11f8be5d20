using ImrSearch.App.Catalogue;
using ImrSearch.App.Tests.Fakes;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Tests.Catalogue;

public sealed class CatalogueFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string File => Path.Combine(_folder.Data, LetterCatalogue.FileName);

    [Fact]
    public void A_catalogue_of_a_newer_version_is_refused_with_what_to_do()
    {
        _folder.Open().Dispose();
        Execute("PRAGMA user_version = 99");

        var fault = Assert.Throws<WorkspaceException>(() => _folder.Open());

        Assert.Contains("newer ImrSearch (catalogue version 99", fault.Message);
        Assert.Contains(File, fault.Message);
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_folder.Data);
        Execute("CREATE TABLE recipes (name TEXT)");

        Assert.Contains("not one of ImrSearch's", Assert.Throws<WorkspaceException>(() => _folder.Open()).Message);

        Execute("INSERT INTO recipes VALUES ('soup')");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_what_to_do()
    {
        Directory.CreateDirectory(_folder.Data);
        System.IO.File.WriteAllText(File, new string('x', 5000));

        Assert.Contains("Put back a backup", Assert.Throws<WorkspaceException>(() => _folder.Open()).Message);
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_refused_with_what_to_do()
    {
        System.IO.File.WriteAllText(_folder.Data, "");

        Assert.Contains("cannot be made", Assert.Throws<WorkspaceException>(() => _folder.Open()).Message);
    }

    [Fact]
    public async Task A_second_writer_from_outside_is_refused_with_what_to_do()
    {
        using var workspace = _folder.Open();
        using var other = new FileStream(Path.Combine(_folder.Data, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        _folder.Write("a.txt", TestFolder.Letter("CM1"));

        var fault = await Assert.ThrowsAsync<LibraryInUseException>(() => _folder.ImportAsync(workspace));

        Assert.Contains("Another ImrSearch is importing", fault.Message);
        Assert.Empty(workspace.Letters.All(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Imports_at_the_same_time_wait_for_each_other()
    {
        using var workspace = _folder.Open();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => workspace.Importer.ImportAsync([TestFolder.Source($"{i}.txt", TestFolder.Letter($"CM{i}"))])));

        Assert.Equal(8, workspace.Upkeep.Status().Letters);
        Assert.Equal(8, _folder.Index.LetterIds.Count);
    }

    private void Execute(string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Run(sql);
    }

    public void Dispose() => _folder.Dispose();
}
