using System.Security.Cryptography;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>The attached files that a writer will commit. Belongs to the writer's thread.</summary>
internal sealed class WriterAttachments(IndexFolder folder) : IDisposable
{
    private readonly SortedDictionary<string, AttachmentReader> _files = new(StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public IReadOnlyCollection<AttachmentReader> All => _files.Values;

    /// <summary>Takes over those of a commit.</summary>
    public void Take(IEnumerable<AttachmentReader> committed)
    {
        foreach (var file in committed)
        {
            file.AddReference();
            _files.Add(file.Info.Name, file);
        }
    }

    /// <summary>Writes a file, flushed to the disk, in the place of one of that name.</summary>
    /// <param name="committed">What a file must not be taken from before the next commit.</param>
    /// <param name="name">Its name.</param>
    /// <param name="number">A number that no file has had.</param>
    /// <param name="write">Writes the content.</param>
    public void Write(Manifest committed, string name, long number, Action<Stream> write)
    {
        var fileName = SegmentFiles.AttachmentName(number);
        try
        {
            var id = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
            using var file = new FileWriter(folder, fileName, FileKind.Attachment, id);
            using (var stream = new FileWriterStream(file))
            {
                write(stream);
            }

            var info = new AttachmentInfo { Name = name, Number = number, Id = id, File = file.Finish() };
            file.Dispose();
            var reader = new AttachmentReader(folder, info);
            Remove(committed, name);
            _files.Add(name, reader);
        }
        catch
        {
            folder.Delete(fileName);
            throw;
        }
    }

    /// <returns>Whether there was one.</returns>
    public bool Remove(Manifest committed, string name)
    {
        if (!_files.Remove(name, out var file))
        {
            return false;
        }

        Release(file, committed);
        return true;
    }

    /// <summary>Forgets all; the files that are not committed go.</summary>
    public void Clear(Manifest committed)
    {
        foreach (var file in _files.Values)
        {
            Release(file, committed);
        }

        _files.Clear();
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Release();
        }

        _files.Clear();
    }

    private static void Release(AttachmentReader file, Manifest committed)
    {
        if (!committed.Attachments.Any(info => info.Number == file.Info.Number))
        {
            file.MarkObsolete();
        }

        file.Release();
    }
}
