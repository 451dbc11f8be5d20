using System.Collections.Concurrent;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Tests.Files;

/// <summary>An index folder of byte arrays: for tests that open the same files thousands of times, each time changed a little.</summary>
internal sealed class MemoryFolder : IndexFolder
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public MemoryFolder()
    {
    }

    /// <summary>Takes the files of another folder over, byte arrays shared.</summary>
    public MemoryFolder(IEnumerable<KeyValuePair<string, byte[]>> files) => _files = new(files, StringComparer.Ordinal);

    public override string Description => "memory";

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public byte[] this[string name]
    {
        get => _files[name];
        set => _files[name] = value;
    }

    public override IReadOnlyList<string> List() => [.. _files.Keys];

    public override FolderFile Create(string name) => new MemoryFile(this, name);

    public override MappedFile Open(string name) => Read(name);

    public override MappedFile Read(string name) =>
        new(_files.TryGetValue(name, out var bytes) ? bytes : throw new FileNotFoundException("There is no such file.", name), name);

    public override bool Delete(string name)
    {
        _files.TryRemove(name, out _);
        return true;
    }

    public override void Replace(string name, string target)
    {
        _files[target] = _files[name];
        Delete(name);
    }

    public override void Flush()
    {
    }

    public override object? Stamp(string name) => _files.GetValueOrDefault(name);

    public override IDisposable Lock() => new MemoryStream();

    private sealed class MemoryFile(MemoryFolder folder, string name) : FolderFile
    {
        private readonly MemoryStream _bytes = new();

        public override void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

        public override void FlushToDisk() => folder._files[name] = _bytes.ToArray();

        protected override void Dispose(bool disposing) => folder._files.TryAdd(name, _bytes.ToArray());
    }
}
