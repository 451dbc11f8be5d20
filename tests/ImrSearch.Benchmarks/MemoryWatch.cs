using System.Globalization;

namespace ImrSearch.Benchmarks;

/// <summary>Notes the most memory that the process takes, beyond what it had to begin with, until it is disposed.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly long _heapBefore = GC.GetTotalMemory(forceFullCollection: false);
    private readonly long? _anonymousBefore = AnonymousBytes();
    private readonly Timer _timer;
    private long _heapPeak;
    private long _anonymousPeak;

    public MemoryWatch()
    {
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, Interval);
    }

    /// <summary>Managed memory, garbage included.</summary>
    public long PeakHeapBytes => _heapPeak - _heapBefore;

    /// <summary>Resident memory without mapped files; null where the system does not tell.</summary>
    public long? PeakAnonymousBytes => _anonymousPeak - _anonymousBefore;

    /// <summary>Resident memory of the process that is no mapped file (Linux: RssAnon); null elsewhere.</summary>
    public static long? AnonymousBytes()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var line = File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return line is null ? null : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        _heapPeak = Math.Max(_heapPeak, GC.GetTotalMemory(forceFullCollection: false));
        _anonymousPeak = Math.Max(_anonymousPeak, AnonymousBytes() ?? 0);
    }
}
