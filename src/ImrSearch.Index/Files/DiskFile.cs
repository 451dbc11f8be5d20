namespace ImrSearch.Index.Files;

/// <summary>A file being written in the file system.</summary>
internal sealed class DiskFile(string path) : FolderFile
{
    // FileWriter buffers already.
    private readonly FileStream _stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

    public override void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    public override void FlushToDisk() => _stream.Flush(flushToDisk: true);

    protected override void Dispose(bool disposing) => _stream.Dispose();
}
