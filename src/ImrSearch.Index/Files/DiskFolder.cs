namespace ImrSearch.Index.Files;

/// <summary>An index folder in the file system. Thread-safe.</summary>
public sealed class DiskFolder : IndexFolder
{
    private readonly string _path;

    /// <summary>Makes the folder when it is not there.</summary>
    /// <param name="path">The folder.</param>
    public DiskFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
        Directory.CreateDirectory(_path);
    }

    /// <inheritdoc/>
    public override string Description => _path;

    /// <summary>For tests: waits while a file is in use.</summary>
    internal Action<TimeSpan> Wait { get; init; } = Thread.Sleep;

    /// <inheritdoc/>
    public override IReadOnlyList<string> List() =>
        [.. Directory.EnumerateFiles(_path).Select(file => Path.GetFileName(file)).Where(name => name is not (WriteLock.LockName or WriteLock.OwnerName))];

    /// <inheritdoc/>
    public override FolderFile Create(string name) => new DiskFile(PathOf(name));

    /// <inheritdoc/>
    public override MappedFile Open(string name) => new(PathOf(name), name);

    /// <inheritdoc/>
    public override MappedFile Read(string name) => new(BusyFiles.Run(() => ReadBytes(PathOf(name)), Wait), name);

    /// <inheritdoc/>
    public override bool Delete(string name)
    {
        try
        {
            File.Delete(PathOf(name));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public override void Replace(string name, string target) => BusyFiles.Run(
        () =>
        {
            File.Move(PathOf(name), PathOf(target), overwrite: true);
            return true;
        },
        Wait);

    /// <inheritdoc/>
    public override void Flush() => FolderSync.Flush(_path);

    /// <inheritdoc/>
    public override object? Stamp(string name)
    {
        var file = new FileInfo(PathOf(name));
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
    }

    /// <inheritdoc/>
    public override IDisposable Lock()
    {
        // It may have been removed while the index is open.
        Directory.CreateDirectory(_path);
        return WriteLock.Take(_path, TimeProvider.System);
    }

    private static byte[] ReadBytes(string path)
    {
        // As short as can be, and with the right to remove it shared: another process may want to replace it.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private string PathOf(string name) => Path.Combine(_path, name);
}
