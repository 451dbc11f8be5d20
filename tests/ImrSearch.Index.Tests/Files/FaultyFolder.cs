using ImrSearch.Index.Files;

namespace ImrSearch.Index.Tests.Files;

/// <summary>A folder in which the n-th change to the disk fails, and everything after it, as after a power cut.</summary>
internal sealed class FaultyFolder(IndexFolder inner) : IndexFolder
{
    /// <summary>How many more changes succeed.</summary>
    public int Left { get; set; } = int.MaxValue;

    /// <summary>Changes made so far.</summary>
    public int Done { get; private set; }

    /// <summary>Runs after each replacing of a file: what another thread might do just then.</summary>
    public Action? AfterReplace { get; set; }

    public override string Description => inner.Description;

    public override IReadOnlyList<string> List() => inner.List();

    public override FolderFile Create(string name)
    {
        Count();
        return new FaultyFile(this, inner.Create(name));
    }

    public override MappedFile Open(string name) => inner.Open(name);

    public override MappedFile Read(string name) => inner.Read(name);

    // What a crashed process would have deleted stays.
    public override bool Delete(string name) => Left > 0 && inner.Delete(name);

    public override void Replace(string name, string target)
    {
        Count();
        inner.Replace(name, target);
        AfterReplace?.Invoke();
    }

    public override void Flush()
    {
        Count();
        inner.Flush();
    }

    public override object? Stamp(string name) => inner.Stamp(name);

    public override IDisposable Lock() => inner.Lock();

    private void Count()
    {
        if (Left == 0)
        {
            throw new IOException("No space left on device (made by a test).");
        }

        Left--;
        Done++;
    }

    private sealed class FaultyFile(FaultyFolder folder, FolderFile inner) : FolderFile
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            folder.Count();
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
