using ImrSearch.Index.Files;
using ImrSearch.Index.Harness;
using ImrSearch.Index.Tests.Files;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>
/// The index in <c>tests/fixtures/index-v3</c>, as it was written when format 3 was made (<see cref="FrozenIndex"/>): it
/// must be read and give the answers that it gave then, or, once the format is not read any more, be refused by name, as
/// the one in <c>tests/fixtures/index-v1</c> is.
/// </summary>
public sealed class FrozenIndexTests
{
    private static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "tests", "fixtures", "index-v3");

    [Fact]
    public void It_is_of_this_version_and_sound()
    {
        Assert.EndsWith($"index-v{FileEnvelope.FormatVersion}", Folder, StringComparison.Ordinal);
        using var index = Open(Copy());
        Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
        using var searcher = index.Acquire();
        Assert.Equal("3", searcher.UserData["commit"]);
        Assert.Equal("A year in the garden", searcher.UserData["diary"]);
        Assert.Equal(3, searcher.SegmentCount);
        Assert.Equal(70_000, searcher.OpenAttachment("diary")?.Length);
        Assert.True(searcher.Segments.Count(segment => segment.DeletedGroups is not null) >= 2, "deleted groups are part of it");
    }

    [Fact]
    public void It_answers_as_it_did()
    {
        using var index = SearchIndex.Open(new DiskFolder(Folder), FrozenIndex.Schema);
        using var searcher = index.Acquire();
        var answers = FrozenAnswer.Load(Path.Combine(Folder, FrozenIndex.AnswersFile));
        Assert.Equal(
            FrozenIndex.Questions.Select(question => (question.Query, question.OrderBy, question.Colour)),
            answers.Select(answer => (answer.Query, answer.OrderBy, answer.Colour)));
        Assert.All(answers, expected => CheckAnswer(expected, expected.Ask(searcher)));
    }

    [Fact]
    public void Writing_goes_on_in_it()
    {
        var folder = Copy();
        using var index = Open(folder);
        using (var writer = index.OpenWriter())
        {
            Assert.Equal("3", writer.UserData["commit"]);
            writer.Delete("day-002");
            writer.Commit();
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        using var searcher = index.Acquire();
        Assert.Equal(1, searcher.SegmentCount);
        Assert.Equal(248, searcher.Counts().Parents);
        Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(FileEnvelope.FormatVersion + 1, IndexFault.Newer, "A newer version of the program wrote it: use that version, or rebuild the index.")]
    [InlineData(FileEnvelope.FormatVersion - 1, IndexFault.Older, "An older version of the program wrote it: rebuild the index.")]
    public void Any_file_of_another_version_is_refused_by_its_name_and_version(int version, IndexFault fault, string advice)
    {
        foreach (var name in Copy().Files.Keys)
        {
            var folder = Copy();
            folder[name] = [.. folder[name]];
            folder[name][6] = (byte)version;
            var refused = Assert.Throws<IndexDamagedException>(() => Open(folder).Dispose());
            Assert.Equal((fault, name, 6L, $"format version {FileEnvelope.FormatVersion}", $"version {version}"), (refused.Fault, refused.File, refused.Offset, refused.Expected, refused.Found));
            Assert.Contains(advice, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_index_of_the_first_format_is_refused_by_its_version_and_left_as_it_is()
    {
        using var temp = new TempFolder();
        foreach (var file in Directory.GetFiles(Folder[..^1] + "1"))
        {
            File.Copy(file, temp.File(Path.GetFileName(file)));
        }

        var before = Directory.GetFiles(temp.Path).Order().Select(File.ReadAllBytes).ToList();
        var refused = Assert.Throws<IndexDamagedException>(() => Open(new DiskFolder(temp.Path)).Dispose());
        Assert.Equal((IndexFault.Older, "manifest", "version 1"), (refused.Fault, refused.File, refused.Found));
        Assert.Equal(before, Directory.GetFiles(temp.Path).Order().Select(File.ReadAllBytes));
    }

    [Fact]
    public void Any_file_of_another_program_is_refused_by_its_name()
    {
        foreach (var name in Copy().Files.Keys)
        {
            var folder = Copy();
            folder[name] = new byte[folder[name].Length];
            var refused = Assert.Throws<IndexDamagedException>(() => Open(folder).Dispose());
            Assert.Equal((IndexFault.Foreign, name, 0L), (refused.Fault, refused.File, refused.Offset));
            Assert.Contains("\"ISIX\"", refused.Expected, StringComparison.Ordinal);
        }
    }

    private static void CheckAnswer(FrozenAnswer expected, FrozenAnswer found)
    {
        Assert.Equal((expected.Documents, expected.Groups, expected.Parents), (found.Documents, found.Groups, found.Parents));
        Assert.Equal(expected.Suggestions, found.Suggestions);
        Assert.Equal(expected.Facets.Keys, found.Facets.Keys);
        Assert.All(expected.Facets, facet => Assert.Equal(facet.Value, found.Facets[facet.Key]));
        CheckHits(expected.Hits, found.Hits);
        CheckHits(expected.Nearest ?? [], found.Nearest ?? []);
    }

    private static void CheckHits(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        Assert.Equal(expected.Select(hit => hit.Split(' ')[0]), found.Select(hit => hit.Split(' ')[0]));
        Assert.All(expected.Zip(found), pair => Assert.Equal(Score(pair.First), Score(pair.Second), 1e-5 * Math.Abs(Score(pair.First))));
    }

    private static double Score(string hit) => double.Parse(hit.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static SearchIndex Open(IndexFolder folder) => SearchIndex.Open(folder, FrozenIndex.Schema);

    private static MemoryFolder Copy() => new(new DiskFolder(Folder).List()
        .Where(name => name != FrozenIndex.AnswersFile)
        .Select(name => KeyValuePair.Create(name, File.ReadAllBytes(Path.Combine(Folder, name)))));
}
