using System.Globalization;
using ImrSearch.Index.Files;
using ImrSearch.Index.Harness;
using ImrSearch.Index.Tests.Files;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>
/// Every step of commits and merges fails once: the error says what, where and what to do; searches go on; the index is
/// what it was before or after; the same process goes on, and so does the next.
/// </summary>
public sealed class StorageFaultTests(ITestOutputHelper output)
{
    private const int CommitsBefore = 3;
    private const int ChangesPerCommit = 5;

    private static readonly IndexWriterOptions Options = CrashPlan.Options with { MemoryBudgetBytes = 1 };

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void A_step_that_fails_leaves_the_last_commit_and_everybody_goes_on(bool forGood, bool mergeInBackground)
    {
        var seed = LongForm.Seed(8);
        var commits = LongForm.Cases(2, 8);
        var plan = new CrashPlan(seed, ChangesPerCommit);
        var start = StartingPoint(plan);
        var stride = LongForm.Cases(4, 1);
        var failures = 0;
        for (var step = forGood ? 0 : mergeInBackground ? 1 : stride / 2; ; step += stride)
        {
            var memory = new MemoryFolder(start);
            var folder = new FaultyFolder(memory) { ForGood = forGood };
            try
            {
                FailAndGoOn(folder, plan, step, commits, mergeInBackground);
                if (folder.Failed is null)
                {
                    break;
                }

                failures++;
                CheckState(memory, plan, CommitsBefore + commits);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"seed {seed}, step {step} ({folder.Failed}) fails{How(forGood, mergeInBackground)}", fault);
            }
        }

        Assert.True(failures > 30, $"only {failures} steps failed");
        output.WriteLine($"seed {seed}: {failures} steps failed{How(forGood, mergeInBackground)}");
    }

    [Fact]
    public void A_missing_permission_is_told_apart_from_a_full_disk()
    {
        var folder = new FaultyFolder(new MemoryFolder()) { Error = () => new UnauthorizedAccessException("Access to the path is denied.") };
        using var index = SearchIndex.Open(folder, CrashPlan.Schema);
        using var writer = index.OpenWriter();
        folder.FailAfter(0);
        var fault = Assert.Throws<IndexStorageException>(() => PlanWriter.Write(writer, new CrashPlan(1), 1));
        Assert.Equal(
            "The file s1.terms of the index in memory could not be created: Access to the path is denied. What was committed before is safe. "
            + "See that this user may read and write the folder, and that no other program keeps its files open, and try again.",
            fault.Message);
        Assert.Equal(("memory", "s1.terms"), (fault.Folder, fault.File));
    }

    [Fact]
    public void A_real_limit_of_the_system_is_reported_and_leaves_the_last_commit()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the limit is set by a POSIX shell");
        var seed = LongForm.Seed(4);
        var plan = new CrashPlan(seed);
        using var temp = new TempFolder();
        var folder = Directory.CreateDirectory(temp.File("index")).FullName;
        using (var index = SearchIndex.Open(new DiskFolder(folder), CrashPlan.Schema))
        {
            using var writer = index.OpenWriter(CrashPlan.Options);
            PlanWriter.Write(writer, plan, 1);
        }

        using (var process = HarnessProcess.WithFileLimit(
            16, "write", folder, temp.File("journal"), seed.ToString(CultureInfo.InvariantCulture), "0"))
        {
            var (exitCode, text) = process.WaitForExit();
            Assert.True(exitCode == 3, $"exit code {exitCode}: {text}");
            Assert.Matches("^The file s[0-9]+\\.[a-z]+ of the index in ", text);
            Assert.Contains("could not be written: the file would be larger than the disk or a limit allows", text, StringComparison.Ordinal);
        }

        var commit = new JournalReader(temp.File("journal")) is { MustBeThere: > 0 and var done } ? done : 1;
        using var again = SearchIndex.Open(new DiskFolder(folder), CrashPlan.Schema);
        Assert.Empty(again.Verify(cancellation: TestContext.Current.CancellationToken));
        using (var searcher = again.Acquire())
        {
            Assert.Null(PlanCheck.Difference(searcher, plan.StateAfter(PlanWriter.CommitOf(searcher.UserData))));
            Assert.Equal(commit, PlanWriter.CommitOf(searcher.UserData));
        }

        using (var writer = again.OpenWriter(CrashPlan.Options))
        {
            PlanWriter.Write(writer, plan, commit + 1);
        }

        Assert.Empty(IndexFiles.Leftovers(again, folder));
        using var now = again.Acquire();
        Assert.Null(PlanCheck.Difference(now, plan.StateAfter(commit + 1)));
    }

    private static string How(bool forGood, bool mergeInBackground) => (forGood ? " for good" : "") + (mergeInBackground ? " beside merges" : "");

    /// <summary>Writes until a step fails, looks at the index, and writes on when all is well again.</summary>
    private static void FailAndGoOn(FaultyFolder folder, CrashPlan plan, int step, int commits, bool mergeInBackground)
    {
        using var index = SearchIndex.Open(folder, CrashPlan.Schema);
        using var before = index.Acquire();
        folder.FailAfter(step);
        var (done, fault) = Write(index, plan, commits, mergeInBackground);
        if (folder.Failed is null)
        {
            return;
        }

        if (fault is not null)
        {
            Assert.Matches("^The (file [a-z0-9.]+ of the index in|index folder) memory could not be ", fault.Message);
            Assert.Contains("What was committed before is safe. The disk is full: free some space, and try again.", fault.Message, StringComparison.Ordinal);
        }
        else
        {
            // Only what can be left undone may fail silently: so is a merge that its writer gives up.
            Assert.True(mergeInBackground || folder.Failed.StartsWith("delete", StringComparison.Ordinal), $"nobody was told that it could not {folder.Failed}");
        }

        using (var now = index.Acquire())
        {
            var commit = PlanWriter.CommitOf(now.UserData);
            Assert.InRange(commit, done, done + 1);
            Assert.Null(PlanCheck.Difference(now, plan.StateAfter(commit)));
        }

        folder.Mend();
        Assert.Null(PlanCheck.Difference(before, plan.StateAfter(CommitsBefore)));
        Assert.Null(Write(index, plan, commits, mergeInBackground).Fault);
        using (index.OpenWriter())
        {
            Assert.Empty(IndexFiles.Leftovers(index, folder));
        }
    }

    /// <summary>Goes on from the last commit. Returns the last that was reported as done, and what failed.</summary>
    private static (int Done, IndexStorageException? Fault) Write(SearchIndex index, CrashPlan plan, int commits, bool mergeInBackground)
    {
        var done = CommitsBefore;
        try
        {
            using var writer = index.OpenWriter(Options with { MergeInBackground = mergeInBackground });
            done = PlanWriter.CommitOf(writer.UserData);
            while (done < CommitsBefore + commits)
            {
                PlanWriter.Write(writer, plan, done + 1);
                done++;
                if (done % 2 == 0)
                {
                    writer.MergeAll();
                }
                else
                {
                    writer.Merge();
                }
            }
        }
        catch (IndexStorageException fault)
        {
            return (done, fault);
        }

        return (done, null);
    }

    private static IReadOnlyDictionary<string, byte[]> StartingPoint(CrashPlan plan)
    {
        var folder = new MemoryFolder();
        using var index = SearchIndex.Open(folder, CrashPlan.Schema);
        using var writer = index.OpenWriter(Options);
        for (var commit = 1; commit <= CommitsBefore; commit++)
        {
            PlanWriter.Write(writer, plan, commit);
        }

        return folder.Files;
    }

    private static void CheckState(MemoryFolder folder, CrashPlan plan, int commit)
    {
        using var index = SearchIndex.Open(folder, CrashPlan.Schema);
        Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
        using var searcher = index.Acquire();
        Assert.Equal(commit, PlanWriter.CommitOf(searcher.UserData));
        Assert.Null(PlanCheck.Difference(searcher, plan.StateAfter(commit)));
    }
}
