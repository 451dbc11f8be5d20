using ImrSearch.Index.Files;

namespace ImrSearch.Index.Tests.Files;

/// <summary>
/// A folder on a disk that promises no more than POSIX does. Bytes are safe once their file was flushed, and a new,
/// renamed or deleted entry once the folder was; what was not flushed when the power goes may be there, partly there,
/// scrambled or gone, each for itself and in any order.
/// </summary>
internal sealed class PowerCutFolder : IndexFolder
{
    // What programs see, what is surely on the disk, and what has happened to entries in between.
    private readonly Dictionary<string, Inode> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Inode> _safe = new(StringComparer.Ordinal);
    private readonly List<Action<Dictionary<string, Inode>>> _pending = [];
    private readonly Lock _lock = new();

    public PowerCutFolder()
    {
    }

    /// <summary>Begins with files that are safe on the disk.</summary>
    public PowerCutFolder(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (name, bytes) in files)
        {
            _seen[name] = _safe[name] = new Inode { Bytes = [.. bytes], Safe = bytes.Length };
        }
    }

    /// <summary>Runs before each change to the disk, and is told which: a moment at which the power may go.</summary>
    public Action<string>? BeforeChange { get; set; }

    public override string Description => "a disk that loses power";

    public override IReadOnlyList<string> List()
    {
        lock (_lock)
        {
            return [.. _seen.Keys];
        }
    }

    public override FolderFile Create(string name)
    {
        var inode = new Inode();
        Change($"create {name}", entries => entries[name] = inode);
        return new File(this, name, inode);
    }

    public override MappedFile Open(string name) => Read(name);

    public override MappedFile Read(string name)
    {
        lock (_lock)
        {
            return new([.. _seen.TryGetValue(name, out var inode) ? inode.Bytes : throw new FileNotFoundException("There is no such file.", name)], name);
        }
    }

    public override bool Delete(string name)
    {
        if (List().Contains(name))
        {
            Change($"delete {name}", entries => entries.Remove(name));
        }

        return true;
    }

    public override void Replace(string name, string target)
    {
        var inode = _seen[name];
        Change($"rename {name}", entries =>
        {
            entries[target] = inode;
            if (entries.TryGetValue(name, out var other) && other == inode)
            {
                entries.Remove(name);
            }
        });
    }

    public override void Flush()
    {
        lock (_lock)
        {
            BeforeChange?.Invoke("flush folder");
            _pending.ForEach(change => change(_safe));
            _pending.Clear();
        }
    }

    public override object? Stamp(string name)
    {
        lock (_lock)
        {
            return _seen.GetValueOrDefault(name);
        }
    }

    public override IDisposable Lock() => new MemoryStream();

    /// <summary>What may be on the disk when the power comes back.</summary>
    public MemoryFolder AfterPowerCut(Random random)
    {
        lock (_lock)
        {
            var entries = new Dictionary<string, Inode>(_safe, StringComparer.Ordinal);

            // All of the unsafe changes, none, or any of them.
            var share = random.Next(4) switch { 0 => 0, 1 => 1, _ => random.NextDouble() };
            foreach (var change in _pending.Where(_ => random.NextDouble() < share))
            {
                change(entries);
            }

            return new MemoryFolder(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.AfterPowerCut(random))));
        }
    }

    private void Change(string what, Action<Dictionary<string, Inode>> change)
    {
        lock (_lock)
        {
            BeforeChange?.Invoke(what);
            change(_seen);
            _pending.Add(change);
        }
    }

    private sealed class Inode
    {
        public List<byte> Bytes { get; init; } = [];

        /// <summary>How many bytes were flushed.</summary>
        public int Safe { get; set; }

        public byte[] AfterPowerCut(Random random)
        {
            var bytes = Bytes.ToArray();
            var unsafeBytes = bytes.AsSpan(Math.Min(Safe, bytes.Length));
            switch (random.Next(5))
            {
                case 0:
                    return bytes[..Safe];
                case 1:
                    return bytes[..random.Next(Safe, bytes.Length + 1)];
                case 2:
                    // As long as it should be, but the blocks never came: zeros.
                    unsafeBytes.Clear();
                    return bytes;
                case 3:
                    random.NextBytes(unsafeBytes);
                    return bytes;
                default:
                    return bytes;
            }
        }
    }

    private sealed class File(PowerCutFolder folder, string name, Inode inode) : FolderFile
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            lock (folder._lock)
            {
                folder.BeforeChange?.Invoke($"write {name}");
                inode.Bytes.AddRange(bytes);
            }
        }

        public override void FlushToDisk()
        {
            lock (folder._lock)
            {
                folder.BeforeChange?.Invoke($"flush {name}");
                inode.Safe = inode.Bytes.Count;
            }
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
