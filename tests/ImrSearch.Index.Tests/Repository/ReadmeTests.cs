using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Tests.Repository;

public sealed partial class ReadmeTests
{
    private static string Library => Path.Combine(SharedData.RepositoryRoot, "src", "ImrSearch.Index");

    [Fact]
    public void The_example_works()
    {
        using var temp = new TempFolder();
        var folder = temp.Path;

        // The example begins.
        var schema = new IndexSchema(EnglishAnalyzer.Instance, textFields: ["text"], keywordFields: ["author"]);
        using var index = SearchIndex.Open(new DiskFolder(folder), schema);
        using var writer = index.OpenWriter();
        var text = new Document().Add("Call me Ishmael. Some years ago I went to sea.", "text");
        writer.Replace("moby-dick", [new DocumentGroup("moby-dick") { Documents = { text }, Keywords = { ["author"] = ["Melville"] } }]);
        writer.Commit();
        using var searcher = index.Acquire();
        var query = new QueryBinder(schema, "text").Bind(new QueryParser().Parse("ishmael \"went sea\"~1").Query!).Query!;
        var found = searcher.Search(new GroupSearch { Query = query, Facets = ["author"] });
        var best = found.Hits[0].Key;
        // The example ends.

        Assert.Equal("moby-dick", best);
        Assert.Equal((1, 1, 1), (found.Documents, found.Groups, found.Parents));
        Assert.Equal([new FacetValue("Melville", 1)], found.Facets[0].Values);
    }

    [Fact]
    public void The_example_is_the_readme_s()
    {
        var inReadme = Code().Match(Readme()).Groups[1].Value.Trim().Split('\n').Select(line => line.Trim()).ToList();
        var here = File.ReadLines(ThisFile()).Select(line => line.Trim())
            .SkipWhile(line => line != "// The example begins.").Skip(1).TakeWhile(line => line != "// The example ends.").ToList();
        Assert.Equal(10, here.Count);
        Assert.Equal(here, inReadme);
    }

    [Fact]
    public void The_files_and_types_that_the_readme_names_exist()
    {
        var sources = Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = Name().Matches(Code().Replace(Readme(), "")).Select(match => match.Groups[1].Value).ToList();
        Assert.True(named.Count > 20);
        foreach (var name in named.Where(name => char.IsUpper(name[0]) && !name.Contains(' ', StringComparison.Ordinal)))
        {
            Assert.True(
                Path.Exists(Path.Combine(Library, name)) || sources.Contains(name.Split('.')[0]),
                $"there is no {name}");
        }
    }

    [Fact]
    public void The_library_knows_nothing_of_the_application_around_it()
    {
        foreach (var file in Directory.EnumerateFiles(Library, "*", SearchOption.AllDirectories).Where(file => Source().IsMatch(file.Replace('\\', '/'))))
        {
            // The project file names who may see internals: tests, and what measures.
            var text = File.ReadAllText(file).Replace("ImrSearch.Index", "", StringComparison.Ordinal)
                .Replace("<InternalsVisibleTo Include=\"ImrSearch.Benchmarks\" />", "", StringComparison.Ordinal);
            Assert.True(Application().Match(text) is { Success: false } or { Value: "" }, $"{file}: {Application().Match(text).Value}");
        }

        // Nothing but the base class library.
        var project = File.ReadAllText(Path.Combine(Library, "ImrSearch.Index.csproj"));
        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    private static string Readme() => File.ReadAllText(Path.Combine(Library, "README.md")).ReplaceLineEndings("\n");

    private static string ThisFile([CallerFilePath] string path = "") => Path.IsPathRooted(path) && File.Exists(path)
        ? path
        : Path.Combine(SharedData.RepositoryRoot, "tests", "ImrSearch.Index.Tests", "Repository", "ReadmeTests.cs");

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?!.*/(obj|bin)/).*\.(cs|md|csproj)$")]
    private static partial Regex Source();

    [GeneratedRegex(@"\b(IMR|ImrSearch|determinations?|upheld|overturned|rationales?|claims?|reviewers?|decisions?|norco|opioids?|DWC|MAXIMUS)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Application();
}
