using ImrSearch.Index.Files;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>Compares the files in a folder with those that the last commit names.</summary>
internal static class IndexFiles
{
    /// <summary>Files that no commit names, and with a minus those that are named and not there.</summary>
    public static IReadOnlyList<string> Leftovers(SearchIndex index, IndexFolder folder)
    {
        using var searcher = index.Acquire();
        var named = searcher.Segments.SelectMany(segment => segment.Info.FileNames()).ToHashSet();
        if (searcher.Generation > 0)
        {
            named.Add("manifest");
        }

        var present = folder.List();
        return [.. present.Except(named), .. named.Except(present).Select(name => "-" + name)];
    }

    public static IReadOnlyList<string> Leftovers(SearchIndex index, string folder) => Leftovers(index, new DiskFolder(folder));
}
