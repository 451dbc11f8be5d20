using System.Globalization;
using ImrSearch.Index.Files;
using ImrSearch.Index.Harness;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>
/// A process that writes is killed (SIGKILL) again and again, at random times and at random changes to the disk, and the
/// index is looked at by another process: this one.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int LatestEvent = 700;
    private const int LatestMilliseconds = 500;

    [Fact]
    public void A_killed_writer_leaves_exactly_what_some_commit_held_and_writing_goes_on()
    {
        var seed = LongForm.Seed(Environment.ProcessId);
        var random = new Random(seed);
        var plan = new CrashPlan(seed);
        using var temp = new TempFolder();
        var folder = Directory.CreateDirectory(temp.File("index")).FullName;
        var steps = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var withLeftovers = 0;
        var last = 0;
        var kills = LongForm.Cases(10, 120);
        for (var kill = 1; kill <= kills; kill++)
        {
            // By turns: at a moment, and exactly at a change to the disk.
            var killAtEvent = kill % 2 == 0 ? random.Next(1, LatestEvent) : 0;
            Run(folder, temp.File("journal"), seed, killAtEvent, random.Next(LatestMilliseconds));
            var journal = new JournalReader(temp.File("journal"));
            var where = $"seed {seed}, kill {kill} in the step {journal.LastStep}";
            steps[journal.LastStep] = steps.GetValueOrDefault(journal.LastStep) + 1;
            withLeftovers += Check(folder, plan, journal, where, ref last);
        }

        Assert.True(last > kills / 4, $"seed {seed}: only {last} commits came about");
        output.WriteLine(
            $"seed {seed}: {kills} kills, last commit {last}, after {withLeftovers} there was something to clean; killed during "
            + string.Join(", ", steps.Select(step => $"{step.Key} {step.Value}")));
    }

    private static void Run(string folder, string journal, int seed, int killAtEvent, int milliseconds)
    {
        var lines = new JournalReader(journal).Lines;
        using var writer = new HarnessProcess(
            "write", folder, journal, seed.ToString(CultureInfo.InvariantCulture), killAtEvent.ToString(CultureInfo.InvariantCulture));
        if (killAtEvent > 0)
        {
            // 137: killed. Anything else is an error of the writer.
            var (exitCode, text) = writer.WaitForExit();
            Assert.True(exitCode != 1 && text.Length == 0, $"seed {seed}: the writer failed: {text}");
            return;
        }

        // The moment is counted from its first sign of life, and is what the test is about.
        Assert.True(SpinWait.SpinUntil(() => new JournalReader(journal).Lines > lines, TimeSpan.FromMinutes(1)), $"seed {seed}: the writer does not start");
        Thread.Sleep(milliseconds);
        writer.Kill();
    }

    /// <returns>1 when there were leftovers.</returns>
    private static int Check(string folder, CrashPlan plan, JournalReader journal, string where, ref int last)
    {
        using var index = SearchIndex.Open(new DiskFolder(folder), CrashPlan.Schema);
        var faults = index.Verify(cancellation: TestContext.Current.CancellationToken);
        Assert.True(faults.Count == 0, $"{where}: {string.Join(' ', faults.Select(fault => fault.Message))}");
        using (var searcher = index.Acquire())
        {
            var commit = PlanWriter.CommitOf(searcher.UserData);
            Assert.True(
                commit >= journal.MustBeThere && commit <= journal.MayBeThere && commit >= last,
                $"{where}: commit {commit} is there; {journal.MustBeThere} was done and {journal.MayBeThere} begun");
            var difference = PlanCheck.Difference(searcher, plan.StateAfter(commit));
            Assert.True(difference is null, $"{where}, commit {commit}: {difference}");
            last = commit;
        }

        var before = IndexFiles.Leftovers(index, folder).Count;
        index.OpenWriter().Dispose();
        Assert.True(IndexFiles.Leftovers(index, folder) is { Count: 0 }, $"{where}: {string.Join(' ', IndexFiles.Leftovers(index, folder))} was left behind");
        return before > 0 ? 1 : 0;
    }
}
