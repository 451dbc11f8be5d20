using System.Text.RegularExpressions;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Repository;

/// <summary>Documents drift from the code unless something holds them to it.</summary>
public sealed partial class DocumentsTests
{
    private const int LongestWalk = 7;

    public static TheoryData<string> Documents() =>
    [
        .. Directory.EnumerateFiles(SharedData.RepositoryRoot, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(SharedData.RepositoryRoot, file)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_and_paths_in_documents_exist(string document)
    {
        var file = Path.Combine(SharedData.RepositoryRoot, document);
        var text = File.ReadAllText(file);
        var links = Link().Matches(text)
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Select(target => Path.Combine(Path.GetDirectoryName(file)!, target));
        var paths = CodePath().Matches(text)
            .Select(match => Path.Combine(SharedData.RepositoryRoot, match.Groups[1].Value));

        var missing = links.Concat(paths).Where(path => !File.Exists(path) && !Directory.Exists(path)).ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void Each_walk_of_the_architecture_names_at_most_seven_files_that_exist()
    {
        var text = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "ARCHITECTURE.md"));
        var walks = text.Split("\n## ").Where(section => section.StartsWith("Walk", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, walks.Count);
        Assert.All(walks, walk => Assert.InRange(Step().Count(walk), 4, LongestWalk));
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();

    /// <summary>A path of the repository in code quotes: `src/…`, `tests/…`, `docs/…`, without placeholders.</summary>
    [GeneratedRegex(@"`((?:src|tests|docs|\.ci)/[\w./-]+)`")]
    private static partial Regex CodePath();

    /// <summary>A step of a walk: a numbered line that opens with a file's path.</summary>
    [GeneratedRegex(@"^\d\. `src/[\w./-]+`", RegexOptions.Multiline)]
    private static partial Regex Step();
}
