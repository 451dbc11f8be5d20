using ImrSearch.Index.Analysis;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Segments;

/// <summary>Damaged, foreign and newer files: always named, never a crash.</summary>
public sealed class DamageTests
{
    private const int Flips = 300;
    private const int Seed = 77;

    [Fact]
    public void Every_flipped_bit_is_found()
    {
        using var folder = new TempFolder();
        Build(folder.Path);
        var random = new Random(Seed);
        var files = new DiskFolder(folder.Path).List().Order().ToArray();
        for (var i = 0; i < Flips; i++)
        {
            var path = folder.File(files[i % files.Length]);
            var bytes = File.ReadAllBytes(path);
            var bit = random.NextInt64(bytes.Length * 8L);
            bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            File.WriteAllBytes(path, bytes);
            CheckFound(folder.Path, $"seed {Seed}: bit {bit} of {Path.GetFileName(path)}");
            bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            File.WriteAllBytes(path, bytes);
        }

        using var index = SmallIndex.Open(folder.Path);
        Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_cut_file_is_found_when_the_index_is_opened()
    {
        using var folder = new TempFolder();
        Build(folder.Path);
        var random = new Random(Seed);
        foreach (var name in new DiskFolder(folder.Path).List())
        {
            var bytes = File.ReadAllBytes(folder.File(name));
            foreach (var length in new[] { 0, 1, 16, 31, random.Next(bytes.Length), bytes.Length - 1 })
            {
                File.WriteAllBytes(folder.File(name), bytes[..length]);
                var damage = Assert.Throws<IndexDamagedException>(() => SmallIndex.Open(folder.Path).Dispose());
                Assert.Equal(name, damage.File);
            }

            File.Delete(folder.File(name));
            if (name != "manifest")
            {
                Assert.Equal(name, Assert.Throws<IndexDamagedException>(() => SmallIndex.Open(folder.Path).Dispose()).File);
            }

            File.WriteAllBytes(folder.File(name), bytes);
        }
    }

    [Fact]
    public void A_foreign_file_is_refused_by_name()
    {
        using var folder = new TempFolder();
        folder.Write("manifest", new string('x', 100));
        var refused = Assert.Throws<IndexDamagedException>(() => SmallIndex.Open(folder.Path).Dispose());
        Assert.Equal((IndexFault.Foreign, "manifest", 0L), (refused.Fault, refused.File, refused.Offset));
    }

    [Fact]
    public void A_newer_index_is_refused_by_its_version()
    {
        using var folder = new TempFolder();
        Build(folder.Path);
        var bytes = File.ReadAllBytes(folder.File("manifest"));
        bytes[6] = FileEnvelope.FormatVersion + 1;
        File.WriteAllBytes(folder.File("manifest"), bytes);
        var refused = Assert.Throws<IndexDamagedException>(() => SmallIndex.Open(folder.Path).Dispose());
        Assert.Equal((IndexFault.Newer, "manifest", $"version {FileEnvelope.FormatVersion + 1}"), (refused.Fault, refused.File, refused.Found));
    }

    [Fact]
    public void An_index_of_other_fields_is_refused()
    {
        using var folder = new TempFolder();
        Build(folder.Path);
        var other = new IndexSchema(EnglishAnalyzer.Instance, ["text"]);
        var refused = Assert.Throws<IndexDamagedException>(() => SearchIndex.Open(new DiskFolder(folder.Path), other).Dispose());
        Assert.Equal(IndexFault.OtherSchema, refused.Fault);
    }

    [Fact]
    public void Files_of_others_are_left_alone()
    {
        using var folder = new TempFolder();
        var names = new[] { "notes.txt", "s1.txt", "s.terms", "sx.terms", "s1.terms.bak" };
        foreach (var name in names)
        {
            folder.Write(name, "mine");
        }

        Build(folder.Path);
        Assert.All(names, name => Assert.Equal("mine", File.ReadAllText(folder.File(name))));
    }

    private static void Build(string folder)
    {
        using var index = SmallIndex.Open(folder);
        SmallIndex.Fill(index);
    }

    /// <summary>Opening, searching or at the latest verifying names the fault; nothing else is ever thrown.</summary>
    private static void CheckFound(string folder, string what)
    {
        try
        {
            using var index = SmallIndex.Open(folder);
            Search(index);
            Assert.True(index.Verify().Count > 0, $"{what} was not found");
        }
        catch (IndexDamagedException e)
        {
            Assert.NotEmpty(e.File);
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"{what}: {e}");
        }
    }

    private static void Search(SearchIndex index)
    {
        var content = new RandomContent(new Random(Seed));
        using var searcher = index.Acquire();
        Assert.Equal(searcher.Find("common"), searcher.Find("common"));
        for (var i = 0; i < 5; i++)
        {
            searcher.Search(new GroupSearch { Query = content.Query(), Facets = ModelIndex.KeywordFields, Top = 50 });
        }

        searcher.Search(new GroupSearch { Query = new MatchAllQuery(), Facets = ModelIndex.KeywordFields, Top = 50 });
    }
}
