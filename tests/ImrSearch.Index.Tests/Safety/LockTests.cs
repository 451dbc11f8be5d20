using System.Globalization;
using ImrSearch.Index.Files;
using ImrSearch.Index.Harness;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>Two processes and one index.</summary>
public sealed class LockTests
{
    [Fact]
    public void A_writer_in_another_process_is_named_and_its_lock_ends_with_it_even_by_a_kill()
    {
        using var temp = new TempFolder();
        using var index = SearchIndex.Open(new DiskFolder(temp.Path), CrashPlan.Schema);
        using (var holder = new HarnessProcess("hold", temp.Path))
        {
            Assert.Equal("held", holder.ReadLine());
            var refused = Assert.Throws<IndexLockedException>(() => index.OpenWriter());
            Assert.Matches(
                $@"^process {holder.Id} \(.+\) on {System.Text.RegularExpressions.Regex.Escape(Environment.MachineName)} since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC$",
                refused.Owner);
            Assert.Contains(temp.Path, refused.Message, StringComparison.Ordinal);
            Assert.Contains("Wait until it has finished", refused.Message, StringComparison.Ordinal);
            holder.Kill();
        }

        // What the dead one wrote about itself is still there, and is not believed.
        Assert.True(File.Exists(temp.File("write.owner")));
        using (index.OpenWriter())
        {
            using var other = SearchIndex.Open(new DiskFolder(temp.Path), CrashPlan.Schema);
            Assert.StartsWith(
                $"process {Environment.ProcessId} ", Assert.Throws<IndexLockedException>(() => other.OpenWriter()).Owner, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(temp.File("write.owner")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_not_taken_for_a_locked_one()
    {
        using var temp = new TempFolder();
        using var index = SearchIndex.Open(new DiskFolder(temp.Path), CrashPlan.Schema);

        // Not even the superuser can open a folder as a file.
        Directory.CreateDirectory(temp.File("write.lock"));
        var fault = Assert.Throws<IndexStorageException>(() => index.OpenWriter());
        Assert.Contains(temp.Path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("try again", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_in_another_process_sees_whole_commits_in_their_order_while_they_are_made()
    {
        var commits = LongForm.Cases(12, 150);
        var seed = LongForm.Seed(20);
        using var temp = new TempFolder();
        using var index = SearchIndex.Open(new DiskFolder(temp.Path), CrashPlan.Schema);
        using var reader = new HarnessProcess(
            "read", temp.Path, seed.ToString(CultureInfo.InvariantCulture), commits.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("reading", reader.ReadLine());
        var plan = new CrashPlan(seed);
        using (var writer = index.OpenWriter(CrashPlan.Options))
        {
            for (var commit = 1; commit <= commits; commit++)
            {
                PlanWriter.Write(writer, plan, commit);
                writer.Merge(TestContext.Current.CancellationToken);
            }
        }

        var (exitCode, text) = reader.WaitForExit();
        Assert.True(exitCode == 0, $"seed {seed}: {text}");
    }
}
