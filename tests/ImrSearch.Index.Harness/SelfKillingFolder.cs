using System.Diagnostics;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Harness;

/// <summary>
/// Kills its own process (SIGKILL: nothing is tidied up) at the n-th change to the disk, a write after half its bytes.
/// </summary>
internal sealed class SelfKillingFolder(IndexFolder inner, long killAtEvent) : IndexFolder
{
    private long _events;

    public override string Description => inner.Description;

    public override IReadOnlyList<string> List() => inner.List();

    public override FolderFile Create(string name)
    {
        Count();
        return new SelfKillingFile(this, inner.Create(name));
    }

    public override MappedFile Open(string name) => inner.Open(name);

    public override MappedFile Read(string name) => inner.Read(name);

    public override bool Delete(string name)
    {
        Count();
        return inner.Delete(name);
    }

    public override void Replace(string name, string target)
    {
        Count();
        inner.Replace(name, target);
        Count();
    }

    public override void Flush()
    {
        Count();
        inner.Flush();
    }

    public override object? Stamp(string name) => inner.Stamp(name);

    public override IDisposable Lock() => inner.Lock();

    private bool IsLast() => Interlocked.Increment(ref _events) == killAtEvent;

    private void Count()
    {
        if (IsLast())
        {
            Die();
        }
    }

    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    private sealed class SelfKillingFile(SelfKillingFolder folder, FolderFile inner) : FolderFile
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            if (folder.IsLast())
            {
                inner.Write(bytes[..(bytes.Length / 2)]);
                Die();
            }

            inner.Write(bytes);
        }

        public override void FlushToDisk()
        {
            folder.Count();
            inner.FlushToDisk();
        }

        protected override void Dispose(bool disposing) => inner.Dispose();
    }
}
