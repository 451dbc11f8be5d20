namespace ImrSearch.Index.Files;

/// <summary>
/// Passes everything on to a folder, and turns the system's errors into <see cref="IndexStorageException"/>s that say
/// which file of which index it was and what to do. A missing file stays a <see cref="FileNotFoundException"/>: what
/// that means is known only where the file was asked for.
/// </summary>
internal sealed class ExplainingFolder(IndexFolder inner) : IndexFolder
{
    private volatile bool _keepsFiles;

    public override string Description => inner.Description;

    /// <summary>
    /// From now on nothing is deleted. A searcher may outlive its index, and another index may stand in the folder by then,
    /// with the same names of files; what is left over the next writer removes.
    /// </summary>
    public void KeepFiles() => _keepsFiles = true;

    public override IReadOnlyList<string> List() => Try(null, "listed", inner.List);

    public override FolderFile Create(string name) => new ExplainingFile(this, name, Try(name, "created", () => inner.Create(name)));

    public override MappedFile Open(string name) => Try(name, "opened", () => inner.Open(name));

    public override MappedFile Read(string name) => Try(name, "read", () => inner.Read(name));

    public override bool Delete(string name) => _keepsFiles || Try(name, "deleted", () => inner.Delete(name));

    public override void Replace(string name, string target) => Try(target, "replaced", () => inner.Replace(name, target));

    public override void Flush() => Try(null, "flushed to the disk", inner.Flush);

    public override object? Stamp(string name) => Try(name, "looked at", () => inner.Stamp(name));

    public override IDisposable Lock() => Try(null, "locked for writing", inner.Lock);

    private void Try(string? file, string step, Action action) => Try(file, step, () =>
    {
        action();
        return true;
    });

    private T Try<T>(string? file, string step, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (IsSystemError(fault))
        {
            throw Explained(file, step, fault);
        }
    }

    private IndexStorageException Explained(string? file, string step, Exception fault) => new(Description, file, step, fault);

    private static bool IsSystemError(Exception fault) => fault is UnauthorizedAccessException
        or (IOException and not (FileNotFoundException or DirectoryNotFoundException or IndexLockedException or IndexStorageException));

    private sealed class ExplainingFile(ExplainingFolder folder, string name, FolderFile inner) : FolderFile
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            try
            {
                inner.Write(bytes);
            }
            catch (Exception fault) when (IsSystemError(fault))
            {
                throw folder.Explained(name, "written", fault);
            }
        }

        public override void FlushToDisk() => folder.Try(name, "flushed to the disk", inner.FlushToDisk);

        protected override void Dispose(bool disposing) => inner.Dispose();
    }
}
