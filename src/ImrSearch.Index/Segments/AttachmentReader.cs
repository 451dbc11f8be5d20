using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>
/// An attached file, open: shared by all snapshots that hold it, unmapped when the last lets go of it, as a segment is.
/// Thread-safe.
/// </summary>
internal sealed class AttachmentReader
{
    private readonly IndexFolder _folder;
    private int _references = 1;
    private volatile bool _obsolete;

    public AttachmentReader(IndexFolder folder, AttachmentInfo info)
    {
        _folder = folder;
        Info = info;
        File = folder.Open(info.FileName);
        try
        {
            FileEnvelope.Check(File, FileKind.Attachment, info.Id, info.File);
        }
        catch
        {
            File.Dispose();
            throw;
        }
    }

    public AttachmentInfo Info { get; }

    public MappedFile File { get; }

    public void AddReference() => Interlocked.Increment(ref _references);

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            File.Dispose();
            if (_obsolete)
            {
                // What cannot be deleted now is a leftover that the next writer removes.
                _folder.Delete(Info.FileName);
            }
        }
    }

    /// <summary>Says that no manifest names the file any more: it goes when its last user does.</summary>
    public void MarkObsolete() => _obsolete = true;
}
