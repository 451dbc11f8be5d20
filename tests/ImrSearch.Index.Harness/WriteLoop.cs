using ImrSearch.Index.Files;

namespace ImrSearch.Index.Harness;

/// <summary>Goes on with a <see cref="CrashPlan"/> from the commit that the index has, until the process is killed.</summary>
internal sealed class WriteLoop(string folder, string journalPath, int seed, long killAtEvent)
{
    // A writer is opened anew now and then; in between it goes on.
    private const int CommitsPerWriter = 4;

    public int Run()
    {
        try
        {
            Write();
        }
        catch (IndexStorageException fault)
        {
            Console.Error.WriteLine(fault.Message);
        }

        return 3;
    }

    private void Write()
    {
        var plan = new CrashPlan(seed);
        using var journal = new Journal(journalPath);
        using var index = SearchIndex.Open(new SelfKillingFolder(new DiskFolder(folder), killAtEvent), CrashPlan.Schema);
        while (true)
        {
            using var writer = index.OpenWriter(CrashPlan.Options);
            var commit = PlanWriter.CommitOf(writer.UserData);
            for (var i = 0; i < CommitsPerWriter; i++)
            {
                Write(writer, plan, ++commit, journal);
            }
        }
    }

    private static void Write(IndexWriter writer, CrashPlan plan, int commit, Journal journal)
    {
        journal.Write(Journal.Begin, commit);
        PlanWriter.Write(writer, plan, commit, () => journal.Write(Journal.Commit, commit));
        journal.Write(Journal.Done, commit);
        journal.Write(Journal.Merge, commit);
        if (commit % 7 == 0)
        {
            writer.MergeAll();
        }
        else if (commit % 3 == 0)
        {
            // Otherwise merges go on in the background, beside the next changes.
            writer.Merge();
        }
    }
}
