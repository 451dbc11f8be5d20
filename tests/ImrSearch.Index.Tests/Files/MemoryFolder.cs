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

    private sealed class MemoryFile : FolderFile
    {
        private readonly MemoryStream _bytes = new();
        private readonly MemoryFolder _folder;
        private readonly string _name;

        public MemoryFile(MemoryFolder folder, string name)
        {
            _folder = folder;
            _name = name;
            _folder[name] = [];
        }

        public override void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

        public override void FlushToDisk() => _folder[_name] = _bytes.ToArray();

        protected override void Dispose(bool disposing)
        {
            if (_folder._files.TryGetValue(_name, out var seen))
            {
                _folder._files.TryUpdate(_name, _bytes.ToArray(), seen);
            }

            _bytes.Dispose();
        }
    }
}
