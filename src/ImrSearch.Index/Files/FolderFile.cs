namespace ImrSearch.Index.Files;

/// <summary>A file being written, from front to back. Not thread-safe.</summary>
public abstract class FolderFile : IDisposable
{
    /// <summary>Adds bytes at the end.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Returns when the bytes written so far are on the disk itself, not only in the system's memory.</summary>
    public abstract void FlushToDisk();

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
