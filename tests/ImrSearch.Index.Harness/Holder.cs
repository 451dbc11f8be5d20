using ImrSearch.Index.Files;

namespace ImrSearch.Index.Harness;

/// <summary>Holds the write lock until it is killed or its input ends.</summary>
internal static class Holder
{
    public static int Run(string folder)
    {
        using var index = SearchIndex.Open(new DiskFolder(folder), CrashPlan.Schema);
        using var writer = index.OpenWriter();
        Console.WriteLine("held");
        Console.In.ReadToEnd();
        return 0;
    }
}
