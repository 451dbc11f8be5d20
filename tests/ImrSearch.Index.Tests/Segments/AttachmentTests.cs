using System.Text;
using ImrSearch.Index.Tests.Files;

namespace ImrSearch.Index.Tests.Segments;

/// <summary>Files that are kept with a commit: they come, stay and go with it, and are checked as the index's own are.</summary>
public sealed class AttachmentTests
{
    private readonly MemoryFolder _folder = new();

    [Fact]
    public void A_file_is_found_from_the_commit_on_and_after_the_index_is_opened_again()
    {
        using (var index = SmallIndex.Open(_folder))
        {
            using var writer = index.OpenWriter();
            Attach(writer, "model", "first");
            Assert.Null(Read(index, "model"));
            writer.Commit();
            Assert.Equal("first", Read(index, "model"));
            Assert.Null(Read(index, "Model"));
        }

        using var again = SmallIndex.Open(_folder);
        Assert.Equal("first", Read(again, "model"));
    }

    [Fact]
    public void A_new_file_replaces_the_old_with_the_commit_and_searches_keep_the_one_of_their_moment()
    {
        using var index = SmallIndex.Open(_folder);
        using var writer = index.OpenWriter();
        Attach(writer, "model", "first");
        writer.Commit();
        using (var before = index.Acquire())
        {
            Attach(writer, "model", "second");
            writer.Add("a", "word");
            Assert.Equal("first", Read(index, "model"));
            writer.Commit();
            Assert.Equal("second", Read(index, "model"));
            Assert.Equal("first", Text(before.OpenAttachment("model")));
            Assert.Equal(2, Attached());
        }

        Assert.Equal(1, Attached());
    }

    [Fact]
    public void Other_commits_keep_it_and_merges_too()
    {
        using var index = SmallIndex.Open(_folder);
        using var writer = index.OpenWriter();
        Attach(writer, "model", "kept");
        writer.Commit();
        for (var i = 0; i < 3; i++)
        {
            writer.Add($"{i}", "word");
            writer.Commit();
        }

        writer.MergeAll(TestContext.Current.CancellationToken);
        Assert.Equal("kept", Read(index, "model"));
        Assert.Equal(1, Attached());
    }

    [Fact]
    public void A_writer_that_starts_empty_keeps_none_and_one_that_gives_up_leaves_none()
    {
        using var index = SmallIndex.Open(_folder);
        using (var writer = index.OpenWriter())
        {
            Attach(writer, "model", "first");
            writer.Commit();
            Attach(writer, "model", "given up");
        }

        Assert.Equal("first", Read(index, "model"));
        Assert.Equal(1, Attached());
        using (var writer = index.OpenWriter(new IndexWriterOptions { StartEmpty = true }))
        {
            writer.Commit();
        }

        Assert.Null(Read(index, "model"));
        Assert.Equal(0, Attached());
    }

    [Fact]
    public void A_detached_file_goes_with_the_commit()
    {
        using var index = SmallIndex.Open(_folder);
        using var writer = index.OpenWriter();
        Attach(writer, "model", "first");
        writer.Commit();
        writer.Detach("model");
        writer.Detach("another");
        Assert.Equal("first", Read(index, "model"));
        writer.Commit();
        Assert.Null(Read(index, "model"));
        Assert.Equal(0, Attached());
    }

    [Fact]
    public void What_fails_while_it_is_written_leaves_the_old_one()
    {
        using var index = SmallIndex.Open(_folder);
        using var writer = index.OpenWriter();
        Attach(writer, "model", "first");
        writer.Commit();
        Assert.Throws<FormatException>(() => writer.Attach("model", _ => throw new FormatException()));
        writer.Add("a", "word");
        writer.Commit();
        Assert.Equal("first", Read(index, "model"));
        Assert.Equal(1, Attached());
    }

    [Fact]
    public void A_large_file_is_read_as_it_was_written_and_its_damage_is_named()
    {
        var content = new byte[200_000];
        new Random(1).NextBytes(content);
        using (var index = SmallIndex.Open(_folder))
        {
            using var writer = index.OpenWriter();
            writer.Attach("model", stream => stream.Write(content));
            writer.Commit();
            using var searcher = index.Acquire();
            using var read = new MemoryStream();
            searcher.OpenAttachment("model")!.CopyTo(read);
            Assert.Equal(content, read.ToArray());
        }

        var name = _folder.Files.Keys.Single(file => file.EndsWith(".attached", StringComparison.Ordinal));
        _folder[name] = [.. _folder[name]];
        _folder[name][150_000] ^= 1;
        using var damaged = SmallIndex.Open(_folder);
        Assert.Equal(name, Assert.Single(damaged.Verify(cancellation: TestContext.Current.CancellationToken)).File);
        using var before = damaged.Acquire();
        Assert.Equal(name, Assert.Throws<IndexDamagedException>(() => before.OpenAttachment("model")!.CopyTo(Stream.Null)).File);
    }

    private static void Attach(IndexWriter writer, string name, string text) =>
        writer.Attach(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static string? Read(SearchIndex index, string name)
    {
        using var searcher = index.Acquire();
        return Text(searcher.OpenAttachment(name));
    }

    private static string? Text(Stream? stream) => stream is null ? null : new StreamReader(stream).ReadToEnd();

    private int Attached() => _folder.Files.Keys.Count(file => file.EndsWith(".attached", StringComparison.Ordinal));
}
