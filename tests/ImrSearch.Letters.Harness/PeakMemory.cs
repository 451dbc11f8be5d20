using System.Diagnostics;
using System.Globalization;

namespace ImrSearch.Letters.Harness;

/// <summary>
/// The most memory that this process has held since the last reset, as the system counts it: with the runtime, its heap
/// and what it has not yet given back. Only Linux can reset the mark; elsewhere it stands since the start.
/// </summary>
internal static class PeakMemory
{
    public static void Reset()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
        {
            // proc(5): 5 sets the mark of the most resident memory back to what is resident now.
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    public static long Bytes()
    {
        if (!OperatingSystem.IsLinux())
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }

        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
    }
}
