namespace ImrSearch.Index.Files;

/// <summary>A file being written in the file system.</summary>
internal sealed class DiskFile(string path) : FolderFile
{
    // FileWriter buffers already.
    private readonly FileStream _stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // So .NET reports EFBIG: beyond the 4 GB of FAT32, for instance, or what ulimit allows.
            throw new IOException("the file would be larger than the disk or a limit allows", fault);
        }
    }

    public override void FlushToDisk() => _stream.Flush(flushToDisk: true);

    protected override void Dispose(bool disposing) => _stream.Dispose();
}
