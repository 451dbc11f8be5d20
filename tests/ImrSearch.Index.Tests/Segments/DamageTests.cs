using ImrSearch.Index.Analysis;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Safety;

namespace ImrSearch.Index.Tests.Segments;

/// <summary>
/// Damaged files. Whatever bytes are changed, cut, exchanged or missing: opening or searching names the file, or the
/// answer is the right one; <see cref="SearchIndex.Verify"/> finds all of it; and nothing takes long.
/// </summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    private const int UsualSeed = 77;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<MemoryFolder> Sound = new(Build);

    private static readonly Lazy<string[]> RightAnswers = new(() =>
    {
        using var index = Open(Sound.Value);
        return [.. Enumerable.Range(0, AnswerBook.Count).Select(question => AnswerBook.Answer(index, question))];
    });

    [Fact]
    public async Task Every_flipped_bit_is_found_and_never_gives_a_wrong_answer()
    {
        var tally = new int[3];
        await Try(LongForm.Cases(250, 6000), (random, folder) =>
        {
            var name = AnyFile(folder, random);
            var bytes = Own(folder, name);
            var place = AnyPlace(bytes.Length, random);
            var bit = random.Next(8);
            bytes[place] ^= (byte)(1 << bit);
            return new Damage(name, $"bit {bit} of byte {place} of {bytes.Length}", place);
        }, tally);
        output.WriteLine($"found on opening {tally[0]}, while searching {tally[1]}, by verify alone {tally[2]}");
        Assert.True(tally[0] > 0 && tally[1] > 0, "a way of finding it was never needed: is it tested at all?");
    }

    [Fact]
    public async Task Every_cut_file_is_found_when_the_index_is_opened()
    {
        var tally = new int[3];
        await Try(LongForm.Cases(150, 3000), (random, folder) =>
        {
            var name = AnyFile(folder, random);
            var length = AnyPlace(folder[name].Length, random);
            folder[name] = folder[name][..length];
            return new Damage(name, $"cut at {length}");
        }, tally);
        Assert.Equal((0, 0), (tally[1], tally[2]));
    }

    [Fact]
    public async Task Lost_sectors_exchanged_and_lengthened_and_missing_files_are_found()
    {
        await Try(LongForm.Cases(120, 2000), (random, folder) => random.Next(4) switch
        {
            0 => LoseSector(random, folder),
            1 => Exchange(random, folder),
            2 => Lengthen(random, folder),
            _ => Remove(random, folder),
        });
    }

    [Fact]
    public void Verify_finds_damage_that_came_after_everything_was_read()
    {
        var random = new Random(UsualSeed);
        for (var i = 0; i < LongForm.Cases(20, 500); i++)
        {
            var folder = new MemoryFolder(Sound.Value.Files.Select(file => KeyValuePair.Create(file.Key, file.Value.ToArray())));
            using var index = Open(folder);
            Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
            var name = AnyFile(folder, random);
            folder[name][AnyPlace(folder[name].Length, random)] ^= 0x10;
            Assert.Equal(name, Assert.Single(index.Verify(cancellation: TestContext.Current.CancellationToken)).File);
        }
    }

    [Fact]
    public void Verify_names_every_damaged_segment()
    {
        var folder = Copy();
        foreach (var name in new[] { "s1.pos", "s3.norms" })
        {
            Own(folder, name)[100] ^= 1;
        }

        using var index = Open(folder);
        var faults = index.Verify(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["s1.pos", "s3.norms"], faults.Select(fault => fault.File));
        Assert.All(faults, fault =>
        {
            Assert.Equal((IndexFault.Damaged, 0L), (fault.Fault, fault.Offset));
            Assert.Contains("checksum", fault.Expected, StringComparison.Ordinal);
            Assert.Contains(fault.File, fault.Message, StringComparison.Ordinal);
            Assert.Contains("Rebuild the index.", fault.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_foreign_file_is_refused_by_name()
    {
        using var folder = new TempFolder();
        folder.Write("manifest", new string('x', 100));
        var refused = Assert.Throws<IndexDamagedException>(() => Open(new DiskFolder(folder.Path)).Dispose());
        Assert.Equal((IndexFault.Foreign, "manifest", 0L), (refused.Fault, refused.File, refused.Offset));
    }

    [Fact]
    public void An_index_of_other_fields_is_refused()
    {
        var other = new IndexSchema(EnglishAnalyzer.Instance, ["text"]);
        var refused = Assert.Throws<IndexDamagedException>(() => SearchIndex.Open(Sound.Value, other).Dispose());
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

        using (var index = Open(new DiskFolder(folder.Path)))
        {
            SmallIndex.Fill(index);
        }

        Assert.All(names, name => Assert.Equal("mine", File.ReadAllText(folder.File(name))));
    }

    /// <summary>Segments with deletions, words in many documents, and files of more than one page.</summary>
    private static MemoryFolder Build()
    {
        var folder = new MemoryFolder();
        using var index = Open(folder);
        SmallIndex.Fill(index);
        using var writer = index.OpenWriter(new IndexWriterOptions { MergePolicy = new MergePolicy { Factor = 100 } });
        var name = new string('x', 160);
        for (var i = 0; i < 900; i++)
        {
            var group = SmallIndex.Group($"{name}{i}", i % 4 == 0 ? $"common pain b{i}" : "common");
            group.Documents[0].AddVector("meaning", new float[] { 1 + (i % 7), i % 11, -(i % 13), i % 17 });
            writer.Replace(group.Key, [group]);
        }

        writer.Commit();
        Assert.True(folder.Files.Values.Any(file => file.Length > 2 * PageChecks.PageBytes), "no file has several pages");
        return folder;
    }

    private static SearchIndex Open(IndexFolder folder) => SearchIndex.Open(folder, AnswerBook.Schema);

    private static MemoryFolder Copy() => new(Sound.Value.Files);

    /// <summary>Damages the index so many times and looks at what comes of it.</summary>
    private static async Task Try(int cases, Func<Random, MemoryFolder, Damage> damage, int[]? tally = null)
    {
        var seed = LongForm.Seed(UsualSeed);
        var cancellation = TestContext.Current.CancellationToken;
        await Parallel.ForAsync(0, cases, cancellation, async (i, _) =>
        {
            // A search that never ends fails the test instead of stopping it.
            var found = await Task.Run(() => TryOne(new Random((seed * 100_003) + i), damage, $"seed {seed}, case {i}"), cancellation)
                .WaitAsync(Patience, cancellation);
            if (tally is not null)
            {
                Interlocked.Increment(ref tally[found]);
            }
        });
    }

    /// <returns>0: opening found it; 1: searching; 2: only verifying.</returns>
    private static int TryOne(Random random, Func<Random, MemoryFolder, Damage> damage, string where)
    {
        var folder = Copy();
        var done = damage(random, folder);
        where = $"{where}: {done.File}: {done.What}";
        SearchIndex index;
        try
        {
            index = Open(folder);
        }
        catch (IndexDamagedException fault)
        {
            CheckFault(fault, done, where);
            return 0;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException(where, other);
        }

        using (index)
        {
            var met = 0;
            for (var question = 0; question < AnswerBook.Count; question++)
            {
                met += Ask(index, question, done, where) ? 0 : 1;
            }

            var faults = index.Verify();
            Assert.True(faults.Count == 1, $"{where}: verify finds {faults.Count} faults");
            CheckFault(faults[0], done, where);
            return met > 0 ? 1 : 2;
        }
    }

    /// <returns>Whether there was an answer; it was the right one.</returns>
    private static bool Ask(SearchIndex index, int question, Damage done, string where)
    {
        try
        {
            var answer = AnswerBook.Answer(index, question);
            Assert.True(answer == RightAnswers.Value[question], $"{where}: a wrong answer to {AnswerBook.Name(question)}");
            return true;
        }
        catch (IndexDamagedException fault)
        {
            CheckFault(fault, done, where);
            return false;
        }
        catch (Exception other) when (other is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException($"{where}: {AnswerBook.Name(question)}", other);
        }
    }

    private static void CheckFault(IndexDamagedException fault, Damage done, string where)
    {
        Assert.True(fault.File == done.File, $"{where}: the fault is said to be in {fault.File}");
        Assert.True(fault.Expected.Length > 0 && fault.Found.Length > 0 && fault.Offset >= 0, $"{where}: {fault.Message}");
        if (done.Place is { } place && fault.Expected.Contains("bytes with the checksum", StringComparison.Ordinal))
        {
            Assert.True(place >= fault.Offset && place < fault.Offset + PageChecks.PageBytes, $"{where}: the fault is said to be at {fault.Offset}");
        }
    }

    private static Damage LoseSector(Random random, MemoryFolder folder)
    {
        while (true)
        {
            var name = AnyFile(folder, random);
            var bytes = Own(folder, name);
            var sector = bytes.AsSpan(random.Next((bytes.Length + 511) / 512) * 512);
            sector = sector[..Math.Min(512, sector.Length)];
            if (sector.ContainsAnyExcept((byte)0))
            {
                sector.Clear();
                return new Damage(name, "a sector of zeros");
            }
        }
    }

    private static Damage Exchange(Random random, MemoryFolder folder)
    {
        var kinds = SegmentFiles.Kinds;
        var kind = kinds[random.Next(kinds.Count)];
        var segments = Enumerable.Range(1, folder.Files.Count).Where(number => folder.Files.ContainsKey(SegmentFiles.Name(number, kind))).ToArray();
        random.Shuffle(segments);
        var (one, other) = (segments[0], segments[1]);
        folder[SegmentFiles.Name(one, kind)] = folder[SegmentFiles.Name(other, kind)];
        return new Damage(SegmentFiles.Name(one, kind), $"the file of segment {other}");
    }

    private static Damage Lengthen(Random random, MemoryFolder folder)
    {
        var name = AnyFile(folder, random);
        folder[name] = [.. folder[name], .. new byte[random.Next(1, 5000)]];
        return new Damage(name, "bytes added");
    }

    private static Damage Remove(Random random, MemoryFolder folder)
    {
        var name = folder.List().Where(name => name != SegmentFiles.Manifest).Order(StringComparer.Ordinal).ElementAt(random.Next(folder.Files.Count - 1));
        folder.Delete(name);
        return new Damage(name, "removed");
    }

    /// <summary>By turns any file, and any byte.</summary>
    private static string AnyFile(MemoryFolder folder, Random random)
    {
        var names = folder.List().Order(StringComparer.Ordinal).ToArray();
        if (random.Next(2) == 0)
        {
            return names[random.Next(names.Length)];
        }

        var place = random.NextInt64(names.Sum(name => (long)folder[name].Length));
        return names.First(name => (place -= folder[name].Length) < 0);
    }

    /// <summary>Any byte; more often one at the beginning or the end, where headers, tables and footers are.</summary>
    private static int AnyPlace(int length, Random random) => random.Next(4) switch
    {
        0 => random.Next(Math.Min(length, 64)),
        1 => length - 1 - random.Next(Math.Min(length, 64)),
        2 => length - 1 - random.Next(Math.Min(length, 600)),
        _ => random.Next(length),
    };

    /// <summary>A copy of a file's bytes, to be changed.</summary>
    private static byte[] Own(MemoryFolder folder, string name) => folder[name] = [.. folder[name]];

    private sealed record Damage(string File, string What, int? Place = null);
}
