using System.Text.RegularExpressions;

namespace ImrSearch.Index.Tests.Repository;

/// <summary>The folders of the library stand one above the other: each may use those before it, none those after it.</summary>
public sealed partial class LayerTests
{
    private static readonly string[] Layers =
    [
        "Analysis", "Sets", "Norms", "Files", "Terms", "Postings", "Facets", "Stored", "Vectors", "Segments", "Scoring", "Queries", "Collectors", "Hybrid",
        "Highlighting", "Suggestions",
    ];

    [Fact]
    public void Every_folder_uses_only_those_below_it()
    {
        var library = Path.Combine(SharedData.RepositoryRoot, "src", "ImrSearch.Index");
        var faults = new List<string>();
        foreach (var file in Directory.GetFiles(library, "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(library, file).Split(Path.DirectorySeparatorChar)[0];
            var layer = Array.IndexOf(Layers, folder);
            if (layer < 0)
            {
                // The library's face uses everything; build output is not source.
                Assert.True(folder is "obj" or "bin" || folder.EndsWith(".cs", StringComparison.Ordinal), $"{folder} has no place among the layers.");
                continue;
            }

            faults.AddRange(Usings().Matches(File.ReadAllText(file))
                .Select(match => match.Groups[1].Value)
                .Where(used => Array.IndexOf(Layers, used) > layer)
                .Select(used => $"{Path.GetRelativePath(library, file)} uses {used}"));
        }

        Assert.Empty(faults);
    }

    [GeneratedRegex(@"^using ImrSearch\.Index\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
