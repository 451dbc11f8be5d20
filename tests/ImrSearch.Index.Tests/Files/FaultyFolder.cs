using ImrSearch.Index.Files;

namespace ImrSearch.Index.Tests.Files;

/// <summary>
/// A folder in which the n-th step fails: a file cannot be created, opened, written (after half the bytes), flushed,
/// renamed or deleted. Either it alone, or everything after it too, as on a full disk.
/// </summary>
internal sealed class FaultyFolder(IndexFolder inner) : IndexFolder
{
    private readonly Lock _lock = new();
    private int _failAt = int.MaxValue;

    /// <summary>Steps so far.</summary>
    public int Done { get; private set; }

    /// <summary>The step that failed first; null when none did.</summary>
    public string? Failed { get; private set; }

    /// <summary>The system's error.</summary>
    public Func<Exception> Error { get; init; } = () => new IOException("No space left on device (made by a test)", 28);

    /// <summary>Whether everything fails after the first failure, but for the deletion of files.</summary>
    public bool ForGood { get; init; }

    /// <summary>Runs after each replacing of a file: what another thread might do just then.</summary>
    public Action? AfterReplace { get; set; }

    public override string Description => inner.Description;

    /// <summary>So many more steps succeed.</summary>
    public void FailAfter(int steps)
    {
        lock (_lock)
        {
            _failAt = Done + steps;
            Failed = null;
        }
    }

    /// <summary>All is well again.</summary>
    public void Mend()
    {
        lock (_lock)
        {
            _failAt = int.MaxValue;
        }
    }

    public override IReadOnlyList<string> List() => inner.List();

    public override FolderFile Create(string name)
    {
        Step($"create {name}");
        return new FaultyFile(this, name, inner.Create(name));
    }

    public override MappedFile Open(string name)
    {
        Step($"open {name}");
        return inner.Open(name);
    }

    public override MappedFile Read(string name)
    {
        Step($"read {name}");
        return inner.Read(name);
    }

    public override bool Delete(string name) => !Fails($"delete {name}") && inner.Delete(name);

    public override void Replace(string name, string target)
    {
        Step($"rename {name}");
        inner.Replace(name, target);
        AfterReplace?.Invoke();
    }

    public override void Flush()
    {
        Step("flush the folder");
        inner.Flush();
    }

    public override object? Stamp(string name) => inner.Stamp(name);

    public override IDisposable Lock() => inner.Lock();

    private bool Fails(string step)
    {
        lock (_lock)
        {
            var fails = Done == _failAt || (ForGood && Done > _failAt && !step.StartsWith("delete", StringComparison.Ordinal));
            Done++;
            Failed ??= fails ? step : null;
            return fails;
        }
    }

    private void Step(string step)
    {
        if (Fails(step))
        {
            throw Error();
        }
    }

    private sealed class FaultyFile(FaultyFolder folder, string name, FolderFile inner) : FolderFile
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            if (folder.Fails($"write {name}"))
            {
                inner.Write(bytes[..(bytes.Length / 2)]);
                throw folder.Error();
            }

            inner.Write(bytes);
        }

        public override void FlushToDisk()
        {
            folder.Step($"flush {name}");
            inner.FlushToDisk();
        }

        protected override void Dispose(bool disposing) => inner.Dispose();
    }
}
