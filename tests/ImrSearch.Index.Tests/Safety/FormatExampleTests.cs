using System.Buffers.Binary;
using ImrSearch.Index.Files;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>The examples in the descriptions of the file formats are what is written: someone may read files by them.</summary>
public sealed class FormatExampleTests
{
    private const int HeaderBytes = 16;

    [Fact]
    public void FileEnvelope_and_LiveGroups()
    {
        var folder = new MemoryFolder();
        var info = new SegmentInfo { Number = 1, Id = 0x0123456789ABCDEF, DocumentCount = 3, GroupCount = 3, ParentCount = 3, Files = [] };
        var deleted = new BitSet(3);
        deleted.Add(1);
        LiveGroups.Write(folder, info, deleted);
        Assert.Equal(
            "49 53 49 58 09 00 03 00 EF CD AB 89 67 45 23 01 | 03 00 00 00 01 00 00 00 02 00 00 00 00 00 00 00 "
            + "| ED FE 3E BF | 58 49 53 49 0B 46 B0 5A 34 00 00 00 00 00 00 00",
            Hex(folder["s1.1.live"], 16, 32, 36));
    }

    [Fact]
    public void Manifest()
    {
        var folder = new MemoryFolder();
        var stamp = new FileStamp(300, 0x0A0B0C0D);
        var segment = new SegmentInfo
        {
            Number = 1,
            Id = 0x0123456789ABCDEF,
            DocumentCount = 3,
            GroupCount = 2,
            ParentCount = 1,
            Files = [.. SegmentFiles.Kinds.Select(_ => stamp)],
            DeletedGroups = 1,
            LiveGeneration = 1,
            LiveFile = new FileStamp(52, 1),
        };
        ManifestCodec.WriteNew(folder, new Manifest
        {
            Generation = 2,
            NextSegment = 3,
            Signature = "S",
            UserData = new Dictionary<string, string> { ["a"] = "bc" },
            Segments = [segment],
            Attachments = [new AttachmentInfo { Name = "m", Number = 2, Id = 9, File = new FileStamp(60, 2) }],
        });
        ManifestCodec.PutInPlace(folder);
        var stamps = string.Concat(Enumerable.Repeat("AC 02 0D 0C 0B 0A ", SegmentFiles.Kinds.Count));
        Assert.Equal(
            $"02 03 01 53 01 01 61 02 62 63 01 01 EF CD AB 89 67 45 23 01 03 02 01 07 {stamps}01 01 34 01 00 00 00 01 01 6D 02 09 00 00 00 00 00 00 00 3C 02 00 00 00",
            Hex(Content(folder, "manifest")));
        Assert.Equivalent(segment, Assert.Single(ManifestCodec.Read(folder)!.Segments));
    }

    [Fact]
    public void Norms()
    {
        var folder = Write(["first", "second"], 3, i => (i switch { 0 => Words(5), 1 => "", _ => Words(44) }, "one"));
        Assert.StartsWith("05 00 2A 01 01 01", Hex(Content(folder, "s1.norms")), StringComparison.Ordinal);
    }

    [Fact]
    public void TermDictionary()
    {
        var folder = Write(["first", "second"], 3, i => (i switch { 0 => "pain", 1 => "", _ => "pain pains" }, "z"));
        Assert.StartsWith("02 10 10 00 04 70 61 69 6E 02 00 00 00 04 01 73 01 00 02 02", Hex(Content(folder, "s1.terms")), StringComparison.Ordinal);
    }

    [Fact]
    public void Postings()
    {
        // What stands between is a word that comes after it in the files.
        var folder = Write(["first", "second"], 8, i => (i switch { 3 => "z z z z a z z z z a", 7 => "a z", _ => "z" }, "z"));
        Assert.StartsWith("06 02 07", Hex(Content(folder, "s1.docs")), StringComparison.Ordinal);
        Assert.StartsWith("04 05 00", Hex(Content(folder, "s1.pos")), StringComparison.Ordinal);
    }

    [Fact]
    public void Impacts_of_a_block()
    {
        var impacts = new Impacts();
        impacts.Add(2, 24);
        impacts.Add(1, 24);
        impacts.Add(5, 26);
        var bytes = new byte[Impacts.Bytes];
        impacts.Write(bytes);
        Assert.Equal("02 18 05 1A 00 00 00 00", Hex(bytes));
    }

    [Fact]
    public void BlockPacking_of_five_bits()
    {
        // Numbers 1, 2, 3, ... as the description has them: number 24 crosses from word 0 to word 1 of lane 0.
        var values = Enumerable.Range(0, BlockPacking.BlockSize).Select(i => (uint)(i % 32)).ToArray();
        var packed = new byte[BlockPacking.PackedBytes(5)];
        Assert.Equal(80, packed.Length);
        BlockPacking.Pack(values, 5, packed);
        var lane0 = new[] { Word(0), Word(16) };
        Assert.Equal(values[0], lane0[0] & 31);
        Assert.Equal(values[4], (lane0[0] >> 5) & 31);
        Assert.Equal(values[24], (lane0[0] >> 30) | ((lane0[1] & 7) << 2));
        Assert.Equal(values[1], Word(4) & 31);
        Assert.Equal(values[5], (Word(4) >> 5) & 31);

        uint Word(int at) => BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(at));
    }

    [Fact]
    public void Keywords()
    {
        var folder = Write(["first"], 3, _ => ("z", null), (group, i) => group.Keywords["outcome"] = i switch { 0 => ["Upheld"], 1 => [], _ => ["Overturned"] });
        Assert.StartsWith(
            "0A 00 00 00 10 00 00 00 " + Hex("OverturnedUpheld"u8.ToArray()) + " 01 00 00 00 02 00 00 00 02 00 00 00 00 00 00 00 02 00 01",
            Hex(Content(folder, "s1.keywords")), StringComparison.Ordinal);
    }

    [Fact]
    public void Keywords_of_groups_with_several()
    {
        string[][] values = [["Upheld"], [], ["Overturned"], ["Upheld", "Overturned"]];
        var folder = Write(["first"], 4, _ => ("z", null), (group, i) => group.Keywords["outcome"] = values[i]);
        Assert.StartsWith(
            "0A 00 00 00 10 00 00 00 " + Hex("OverturnedUpheld"u8.ToArray())
            + " 02 00 00 00 04 00 00 00 02 00 00 02 00 00 00 00 00 01 02 03 00 00 00 00"
            + " 00 00 00 00 01 00 00 00 01 00 00 00 02 00 00 00 04 00 00 00 00 00 00 00"
            + " 02 00 00 00 01 00 00 00 01 00 00 00 02 00 00 00",
            Hex(Content(folder, "s1.keywords")), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers()
    {
        var folder = Write(["first"], 3, _ => ("z", null), (group, i) =>
        {
            if (i != 1)
            {
                group.Numbers["year"] = i == 0 ? 2016 : 2014;
            }
        });
        Assert.StartsWith("03 00 01 00 00 00 00 00 10 00 00 00 00 00 00 00 DE 07 00 00", Hex(Content(folder, "s1.numbers")), StringComparison.Ordinal);
    }

    [Fact]
    public void Vectors()
    {
        var folder = WriteVectors(null, [0.6f, -0.8f]);
        Assert.Equal(
            Zeros(48) + "5F 81 " + Zeros(14) + "8F 9B CE 3B 01 00 00 00 02 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 "
            + "40 00 00 00 00 00 00 00 50 00 00 00 00 00 00 00 54 00 00 00 00 00 00 00 58 00 00 00 00 00 00 00",
            Hex(Content(folder, "s1.vectors")));
    }

    [Fact]
    public void Vector_graphs()
    {
        var folder = WriteVectors([1, 0], [0, 1], [1, 0], [-1, 0]);
        Assert.Equal(
            Zeros(48)
            + Links(32, 1) + Links(32, 0, 3) + Links(32) + Links(32, 1)
            + "02 00 00 00 FF FF FF FF FF FF FF FF FF FF FF FF "
            + "01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 40 00 00 00 00 00 00 00 50 02 00 00 00 00 00 00 50 02 00 00 00 00 00 00",
            Hex(Content(folder, "s1.graphs")));

        static string Links(int slots, params int[] rows) =>
            string.Concat(rows.Select(row => $"{row:X2} 00 00 00 ")) + string.Concat(Enumerable.Repeat("FF FF FF FF ", slots - rows.Length));
    }

    [Fact]
    public void Keys()
    {
        var folder = new MemoryFolder();
        using (var index = SearchIndex.Open(folder, Schema(["first"])))
        {
            using var writer = index.OpenWriter();
            var (one, two) = (new DocumentGroup("L1#1"), new DocumentGroup("L1#2"));
            one.Documents.AddRange([new Document().Add("z", "first"), new Document().Add("z", "first")]);
            two.Documents.Add(new Document().Add("z", "first"));
            writer.Replace("L1", [one, two]);
            writer.Commit();
        }

        Assert.StartsWith(
            "00 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 00 00 00 00 02 00 00 00 03 00 00 00 00 00 00 00 "
            + "00 00 00 00 00 00 00 00 00 00 00 00 02 00 00 00 04 00 00 00 08 00 00 00 " + Hex("L1#1L1#2"u8.ToArray()),
            Hex(Content(folder, "s1.keys")), StringComparison.Ordinal);
    }

    private static IndexSchema Schema(string[] texts) => new(new PlainAnalyzer(), texts, ["outcome"], ["year"]);

    private static MemoryFolder Write(string[] fields, int groups, Func<int, (string First, string? Second)> text, Action<DocumentGroup, int>? values = null)
    {
        var folder = new MemoryFolder();
        using var index = SearchIndex.Open(folder, Schema(fields));
        using var writer = index.OpenWriter();
        for (var i = 0; i < groups; i++)
        {
            var group = new DocumentGroup($"g{i}");
            var document = new Document().Add(text(i).First, "first");
            group.Documents.Add(text(i).Second is { } second ? document.Add(second, "second") : document);
            values?.Invoke(group, i);
            writer.Replace($"g{i}", [group]);
        }

        writer.Commit();
        return folder;
    }

    private static MemoryFolder WriteVectors(params float[]?[] vectors)
    {
        var folder = new MemoryFolder();
        using var index = SearchIndex.Open(folder, new IndexSchema(new PlainAnalyzer(), ["first"]) { VectorFields = ["near"], GraphBytes = 0 });
        using var writer = index.OpenWriter();
        var group = new DocumentGroup("g");
        group.Documents.AddRange(vectors.Select(vector => vector is null ? new Document() : new Document().AddVector("near", vector)));
        writer.Replace("g", [group]);
        writer.Commit();
        return folder;
    }

    private static string Zeros(int count) => string.Concat(Enumerable.Repeat("00 ", count));

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("z", count));

    private static byte[] Content(MemoryFolder folder, string name)
    {
        using var file = folder.Open(name);
        return folder[name][HeaderBytes..(int)Envelope(file, folder[name]).ContentEnd];
    }

    private static MappedFile Envelope(MappedFile file, byte[] bytes)
    {
        FileEnvelope.Check(
            file, (FileKind)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(4)), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8)), stamp: null);
        return file;
    }

    /// <summary>Bytes as the descriptions write them; a bar before each offset of <paramref name="bars"/>.</summary>
    private static string Hex(byte[] bytes, params int[] bars) =>
        string.Join(' ', bytes.Select((value, i) => bars.Contains(i) ? $"| {value:X2}" : $"{value:X2}"));
}
