using ImrSearch.Index.Files;
using ImrSearch.Index.Tests.Segments;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Files;

public sealed class DiskFolderTests
{
    [Fact]
    public void Replacing_waits_for_a_target_that_is_in_use_for_a_moment()
    {
        using var temp = new TempFolder();
        var pauses = new List<TimeSpan>();

        // A folder in its place refuses to be replaced, as an open file does on Windows.
        Directory.CreateDirectory(temp.File("manifest"));
        var folder = new DiskFolder(temp.Path)
        {
            Wait = pause =>
            {
                pauses.Add(pause);
                if (pauses.Count == 3)
                {
                    Directory.Delete(temp.File("manifest"));
                }
            },
        };
        File.WriteAllText(temp.File("manifest.new"), "new");

        folder.Replace("manifest.new", "manifest");

        Assert.Equal("new", File.ReadAllText(temp.File("manifest")));
        Assert.Equal(3, pauses.Count);
    }

    [Fact]
    public void Replacing_gives_up_after_about_a_second()
    {
        using var temp = new TempFolder();
        Directory.CreateDirectory(temp.File("manifest"));
        File.WriteAllText(temp.File("manifest.new"), "new");
        var waited = TimeSpan.Zero;
        var folder = new DiskFolder(temp.Path) { Wait = pause => waited += pause };

        var fault = Record.Exception(() => folder.Replace("manifest.new", "manifest"));

        Assert.True(fault is IOException or UnauthorizedAccessException, $"{fault}");
        Assert.InRange(waited.TotalSeconds, 0.7, 1.5);
        Assert.True(File.Exists(temp.File("manifest.new")));
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_waited_for()
    {
        using var temp = new TempFolder();
        var folder = new DiskFolder(temp.Path) { Wait = _ => Assert.Fail("waited") };

        Assert.Throws<FileNotFoundException>(() => folder.Read("manifest"));
        Assert.Throws<FileNotFoundException>(() => folder.Replace("manifest.new", "manifest"));
    }

    [Fact]
    public void The_manifest_is_not_held_open_and_never_mapped()
    {
        using var temp = new TempFolder();
        var folder = new MapWatch(new DiskFolder(temp.Path));
        using var index = SmallIndex.Open(folder);
        using (var writer = index.OpenWriter())
        {
            writer.Add("a", "cat");
            writer.Commit();
        }

        using var again = SmallIndex.Open(folder);
        Assert.Equal("a", again.Find("cat"));
        Assert.Contains("s1.terms", folder.Mapped);
        Assert.DoesNotContain("manifest", folder.Mapped);
    }
}
