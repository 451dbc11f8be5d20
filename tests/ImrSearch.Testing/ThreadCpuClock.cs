using System.Runtime.InteropServices;

namespace ImrSearch.Testing;

/// <summary>
/// The processor time of the calling thread in nanoseconds, on Linux: unlike the time on the wall it does not count the
/// neighbours. Elsewhere it is not measured.
/// </summary>
public static partial class ThreadCpuClock
{
    // CLOCK_THREAD_CPUTIME_ID of Linux's time.h.
    private const int ThreadCpuTime = 3;

    public static bool IsSupported { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    public static long Nanoseconds()
    {
        if (!IsSupported || GetTime(ThreadCpuTime, out var time) != 0)
        {
            return 0;
        }

        return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
