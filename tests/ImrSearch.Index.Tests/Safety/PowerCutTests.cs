using ImrSearch.Index.Files;
using ImrSearch.Index.Harness;
using ImrSearch.Index.Tests.Files;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>
/// The power goes at every change to the disk of commits and merges, in several ways each: what was not flushed is lost,
/// cut, zeroed or scrambled. Afterwards the index is what it was before or after, and nothing that was reported as
/// committed is missing.
/// </summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int Seed = 31;
    private const int CommitsBefore = 3;

    // Few, because a case takes as long as they take.
    private const int ChangesPerCommit = 5;

    // Every change becomes a segment, as when the memory budget is used up.
    private static readonly IndexWriterOptions Options = CrashPlan.Options with { MemoryBudgetBytes = 1 };

    [Fact]
    public void A_power_cut_at_any_step_leaves_exactly_what_some_commit_held()
    {
        var seed = LongForm.Seed(Seed);
        var commits = LongForm.Cases(3, 10);
        var ways = LongForm.Cases(1, 6);
        var goOnEach = LongForm.Cases(6, 3);
        var random = new Random(seed);
        var plan = new CrashPlan(seed, ChangesPerCommit);
        var disk = new PowerCutFolder(StartingPoint(plan));
        var done = CommitsBefore;
        var steps = 0;
        disk.BeforeChange = change =>
        {
            steps++;
            for (var way = 0; way < ways; way++)
            {
                Check(disk.AfterPowerCut(random), plan, done, goOn: way == 0 && steps % goOnEach == 0, $"seed {seed}, way {way} before step {steps} ({change})");
            }
        };
        using (var index = SearchIndex.Open(disk, CrashPlan.Schema))
        {
            using var writer = index.OpenWriter(Options);
            while (done < CommitsBefore + commits)
            {
                PlanWriter.Write(writer, plan, done + 1);
                done++;
                if (done % 3 == 0)
                {
                    writer.Merge(TestContext.Current.CancellationToken);
                }
                else if (done % 3 == 1)
                {
                    writer.MergeAll(TestContext.Current.CancellationToken);
                }
            }
        }

        // And after the last.
        disk.BeforeChange("");
        Assert.True(steps > 150, $"only {steps} steps");
        output.WriteLine($"seed {seed}: {steps * ways} power cuts at {steps} steps of {commits} commits with merges");
    }

    /// <summary>An index with some commits, so that there is something to lose and something to merge.</summary>
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

    private static void Check(MemoryFolder folder, CrashPlan plan, int done, bool goOn, string where)
    {
        try
        {
            using var index = SearchIndex.Open(folder, CrashPlan.Schema);
            Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
            CheckContent(index, plan, done, done + 1);
            using (var writer = index.OpenWriter(Options))
            {
                Assert.Empty(IndexFiles.Leftovers(index, folder));
                if (goOn)
                {
                    PlanWriter.Write(writer, plan, done + 2);
                }
            }

            Assert.Empty(goOn ? index.Verify(cancellation: TestContext.Current.CancellationToken) : []);
        }
        catch (Exception fault)
        {
            Assert.Fail($"{where}: {fault}");
        }
    }

    private static void CheckContent(SearchIndex index, CrashPlan plan, int least, int most)
    {
        using var searcher = index.Acquire();
        var commit = PlanWriter.CommitOf(searcher.UserData);
        Assert.InRange(commit, least, most);
        Assert.Null(PlanCheck.Difference(searcher, plan.StateAfter(commit)));
    }
}
