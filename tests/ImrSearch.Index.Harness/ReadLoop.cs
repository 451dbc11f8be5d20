using ImrSearch.Index.Files;

namespace ImrSearch.Index.Harness;

/// <summary>
/// Searches an index while another process writes it: each searcher must hold exactly what one commit held, and commits
/// must not go backwards. Prints what it found wrong and returns 1, or how many commits it saw.
/// </summary>
internal static class ReadLoop
{
    public static int Run(string folder, int seed, int commits)
    {
        var plan = new CrashPlan(seed);
        using var index = SearchIndex.Open(new DiskFolder(folder), CrashPlan.Schema);
        var seen = new HashSet<int>();
        var last = 0;
        Console.WriteLine("reading");
        while (last < commits)
        {
            index.Refresh();
            using var searcher = index.Acquire();
            var commit = PlanWriter.CommitOf(searcher.UserData);
            if (commit < last || PlanCheck.Difference(searcher, plan.StateAfter(commit)) is { } difference && Report(commit, difference))
            {
                Console.WriteLine($"commit {commit} after {last}");
                return 1;
            }

            seen.Add(commit);
            last = commit;
        }

        Console.WriteLine($"saw {seen.Count} of {commits} commits");
        return 0;
    }

    private static bool Report(int commit, string difference)
    {
        Console.WriteLine($"commit {commit}: {difference}");
        return true;
    }
}
