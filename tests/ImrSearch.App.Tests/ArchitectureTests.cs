using System.Xml.Linq;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests;

/// <summary>
/// Keeps dependencies one way: Cli, Web → App → Embeddings → Index; App → Index, Letters; Samples → Letters. Read from
/// the project files, because a compiler drops references that no code uses yet.
/// </summary>
public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ImrSearch.Index"] = [],
        ["ImrSearch.Embeddings"] = ["ImrSearch.Index"],
        ["ImrSearch.Letters"] = [],
        ["ImrSearch.Samples"] = ["ImrSearch.Letters"],
        ["ImrSearch.App"] = ["ImrSearch.Embeddings", "ImrSearch.Index", "ImrSearch.Letters"],
        ["ImrSearch.Cli"] = ["ImrSearch.App", "ImrSearch.Letters", "ImrSearch.Samples"],
        ["ImrSearch.Web"] = ["ImrSearch.App", "ImrSearch.Letters", "ImrSearch.Samples"],
    };

    private static string Source => Path.Combine(SharedData.RepositoryRoot, "src");

    [Fact]
    public void Projects_refer_to_each_other_one_way_only()
    {
        var projects = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(Allowed.Keys.Order(), projects.Select(p => Path.GetFileNameWithoutExtension(p)).Order());
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Empty(references.Except(Allowed[Path.GetFileNameWithoutExtension(project)]).Select(r => $"{project} → {r}"));
        }
    }

    [Fact]
    public void The_built_assemblies_refer_to_each_other_one_way_only()
    {
        foreach (var assembly in new[] { typeof(Workspace).Assembly, typeof(Letters.LetterReader).Assembly })
        {
            var references = assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("ImrSearch", StringComparison.Ordinal));
            Assert.Empty(references.Except(Allowed[assembly.GetName().Name!]));
        }
    }

    /// <summary>The application reaches the built-in engine only through IPassageIndex; its adapter is the one exception.</summary>
    [Fact]
    public void Only_the_adapter_names_the_search_index()
    {
        var app = Path.Combine(Source, "ImrSearch.App");
        var offenders = SourceFiles(app)
            .Where(file => !Path.GetRelativePath(app, file).StartsWith("EmbeddedIndex", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("ImrSearch.Index", StringComparison.Ordinal));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Nothing_below_the_screen_names_web_or_command_line()
    {
        var offenders = new[] { "ImrSearch.Index", "ImrSearch.Embeddings", "ImrSearch.Letters", "ImrSearch.App", "ImrSearch.Samples" }
            .SelectMany(project => SourceFiles(Path.Combine(Source, project)))
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains("ImrSearch.Web", StringComparison.Ordinal) || text.Contains("ImrSearch.Cli", StringComparison.Ordinal)));
        Assert.Empty(offenders);
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
