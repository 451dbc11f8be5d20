using ImrSearch.Index.Files;

namespace ImrSearch.Index.Tests.Files;

/// <summary>The frame of a file, and its pages.</summary>
public sealed class FileEnvelopeTests
{
    private const ulong Owner = 0x0123456789ABCDEF;
    private const int FirstPage = PageChecks.PageBytes - FileEnvelope.HeaderBytes;

    /// <summary>Sizes of content round the borders of pages.</summary>
    public static TheoryData<int> Sizes => [0, 1, 7, FirstPage - 1, FirstPage, FirstPage + 1, FirstPage + PageChecks.PageBytes, 200_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_was_written_is_read_back(int size)
    {
        var content = Content(size);
        using var file = Open(Write(content));
        Assert.Equal(FileEnvelope.HeaderBytes + size, file.ContentEnd);
        Assert.Equal(content, file.Span(FileEnvelope.HeaderBytes, size).ToArray());
        file.CheckAllPages(TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_changed_byte_is_found_by_the_frame_or_when_its_page_is_read(int size)
    {
        var sound = Write(Content(size));
        var random = new Random(size);
        var places = Enumerable.Range(0, Math.Min(40, sound.Length)).Concat(Enumerable.Range(1, 40).Select(i => sound.Length - i))
            .Concat(Enumerable.Range(0, 40).Select(_ => random.Next(sound.Length)));
        foreach (var place in places.Where(place => place >= 0))
        {
            byte[] bytes = [.. sound];
            bytes[place] ^= (byte)(1 << random.Next(8));
            var fault = Assert.Throws<IndexDamagedException>(() =>
            {
                using var file = Open(bytes);
                file.Span(FileEnvelope.HeaderBytes, size);
                file.CheckAllPages(CancellationToken.None);
            });
            Assert.Equal("s1.keys", fault.File);
        }
    }

    [Fact]
    public void Only_the_damaged_page_is_refused()
    {
        var bytes = Write(Content(3 * PageChecks.PageBytes));
        bytes[(2 * PageChecks.PageBytes) + 5] ^= 1;
        using var file = Open(bytes);
        Assert.Equal(2 * PageChecks.PageBytes, file.Span(0, 2 * PageChecks.PageBytes).Length);
        var fault = Assert.Throws<IndexDamagedException>(() => file.Span((2 * PageChecks.PageBytes) - 1, 2));
        Assert.Equal(2 * PageChecks.PageBytes, fault.Offset);

        // Again: it does not count as checked.
        Assert.Throws<IndexDamagedException>(() => file.Span(2 * PageChecks.PageBytes, 1));
        Assert.Equal(1, file.Span(3 * PageChecks.PageBytes, 1).Length);
    }

    [Fact]
    public void The_frame_cannot_be_read_as_content()
    {
        using var file = Open(Write(Content(10)));
        Assert.Throws<IndexDamagedException>(() => file.Span(FileEnvelope.HeaderBytes + 10, 1));
    }

    [Fact]
    public void A_file_on_the_disk_is_checked_the_same_way()
    {
        using var temp = new TempFolder();
        var bytes = Write(Content(150_000));
        File.WriteAllBytes(temp.File("s1.keys"), bytes);
        using (var file = new MappedFile(temp.File("s1.keys"), "s1.keys"))
        {
            FileEnvelope.Check(file, FileKind.Keys, Owner, stamp: null);
            Assert.Equal(bytes[1000..140_000], file.Span(1000, 139_000).ToArray());
        }

        bytes[100_000] ^= 64;
        File.WriteAllBytes(temp.File("s1.keys"), bytes);
        using var damaged = new MappedFile(temp.File("s1.keys"), "s1.keys");
        FileEnvelope.Check(damaged, FileKind.Keys, Owner, stamp: null);
        Assert.Equal(PageChecks.PageBytes, Assert.Throws<IndexDamagedException>(() => damaged.Span(99_999, 2)).Offset);
    }

    [Fact]
    public void A_file_that_was_cut_after_opening_is_reported_where_its_pages_were_not_read_yet()
    {
        using var temp = new TempFolder();
        File.WriteAllBytes(temp.File("s1.keys"), Write(Content(150_000)));
        using var file = new MappedFile(temp.File("s1.keys"), "s1.keys");
        FileEnvelope.Check(file, FileKind.Keys, Owner, stamp: null);
        Assert.Equal(1, file.Span(0, 1).Length);
        using (var cut = new FileStream(temp.File("s1.keys"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not cut a mapped file");
            cut.SetLength(70_000);
        }

        var fault = Assert.Throws<IndexDamagedException>(() => file.Span(PageChecks.PageBytes, 1));
        Assert.Equal(("s1.keys", "the end of the file"), (fault.File, fault.Found));
    }

    [Fact]
    public void Many_threads_read_the_same_pages()
    {
        var content = Content(2_000_000);
        using var file = Open(Write(content));
        Parallel.For(0, 64, i =>
        {
            var random = new Random(i);
            for (var n = 0; n < 50; n++)
            {
                var from = random.Next(content.Length);
                var length = random.Next(content.Length - from);
                Assert.True(file.Span(FileEnvelope.HeaderBytes + from, length).SequenceEqual(content.AsSpan(from, length)));
            }
        });
    }

    private static byte[] Content(int size)
    {
        var content = new byte[size];
        new Random(1).NextBytes(content);
        return content;
    }

    /// <summary>Written in pieces of all sizes, numbers among them, so that pieces and pages have other borders.</summary>
    private static byte[] Write(byte[] content)
    {
        var folder = new MemoryFolder();
        using (var file = new FileWriter(folder, "s1.keys", FileKind.Keys, Owner))
        {
            for (var at = 0; at < content.Length;)
            {
                var left = content.Length - at;
                if (left >= 8 && at % 3 == 0)
                {
                    file.WriteInt64(BitConverter.ToInt64(content, at));
                    at += 8;
                }
                else
                {
                    var piece = Math.Min(left, 1 + (at % 5000));
                    file.WriteBytes(content.AsSpan(at, piece));
                    at += piece;
                }
            }

            Assert.Equal(FileEnvelope.HeaderBytes + content.Length, file.Position);
            file.Finish();
        }

        return folder["s1.keys"];
    }

    private static MappedFile Open(byte[] bytes)
    {
        var file = new MappedFile(bytes, "s1.keys");
        FileEnvelope.Check(file, FileKind.Keys, Owner, stamp: null);
        return file;
    }
}
