using ImrSearch.App.Importing;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Importing;

public sealed class PathEnumeratorTests : IDisposable
{
    private readonly TempFolder _temp = new();

    [Fact]
    public void Folders_give_pdf_and_txt_in_the_order_of_names_files_before_subfolders()
    {
        foreach (var name in new[] { "b.PDF", "a.txt", "z/1.pdf", "c/2.txt", "c/deep/3.pdf", "notes.docx", "gold.jsonl", "txt", "B.txt" })
        {
            _temp.Write(name, "");
        }

        Assert.Equal(["B.txt", "a.txt", "b.PDF", "c/2.txt", "c/deep/3.pdf", "z/1.pdf"], Names(_temp.Path));
    }

    [Fact]
    public void Paths_keep_their_order_and_a_named_file_may_have_any_extension()
    {
        var (odd, folder) = (_temp.Write("odd.letter", ""), Path.GetDirectoryName(_temp.Write("in/a.txt", ""))!);

        Assert.Equal(["odd.letter", "in/a.txt", "odd.letter"], Names(odd, folder, odd));
    }

    [Fact]
    public void A_path_that_is_not_there_or_empty_is_a_problem_in_its_place()
    {
        var items = PathEnumerator.Enumerate([_temp.File("nowhere"), "", _temp.Write("a.txt", "")]).ToList();

        Assert.Equal([true, true, false], items.Select(i => i.Problem is not null));
        Assert.Equal(_temp.File("nowhere"), items[0].Problem!.File);
    }

    [Fact]
    public void A_link_to_a_file_and_to_a_folder_elsewhere_are_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        _temp.Write("elsewhere/1.txt", "");
        _temp.Write("in/a.txt", "");
        Directory.CreateSymbolicLink(_temp.File("in/folder"), _temp.File("elsewhere"));
        File.CreateSymbolicLink(_temp.File("in/link.txt"), _temp.File("elsewhere/1.txt"));

        Assert.Equal(["in/a.txt", "in/link.txt", "in/folder/1.txt"], Names(_temp.File("in")));
    }

    private IEnumerable<string> Names(params string[] paths) => PathEnumerator.Enumerate(paths)
        .Where(i => i.Source is not null)
        .Select(i => Path.GetRelativePath(_temp.Path, i.Source!.Name).Replace('\\', '/'));

    public void Dispose() => _temp.Dispose();
}
