using System.Security.Cryptography;
using ImrSearch.Index.Facets;
using ImrSearch.Index.Files;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Stored;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Segments;

/// <summary>
/// The files of a segment being written, for <see cref="SegmentBuilder"/> and <see cref="SegmentMerger"/>. Disposed
/// without <see cref="Finish"/>, it removes what it has written.
/// </summary>
internal sealed class SegmentOutput : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly long _number;
    private readonly FileWriter?[] _files;
    private bool _finished;

    public SegmentOutput(IndexFolder folder, long number)
    {
        _folder = folder;
        _number = number;
        Id = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
        _files = new FileWriter?[SegmentFiles.Kinds.Count];
        try
        {
            for (var i = 0; i < _files.Length; i++)
            {
                var kind = SegmentFiles.Kinds[i];
                _files[i] = new FileWriter(folder, SegmentFiles.Name(number, kind), kind, Id);
            }
        }
        catch
        {
            Dispose();
            throw;
        }

        Terms = new TermDictionaryWriter(File(FileKind.Terms));
        Postings = new PostingsWriter(File(FileKind.Documents), File(FileKind.Positions));
        Keywords = new KeywordFieldWriter(File(FileKind.Keywords));
        Numbers = new NumberFieldWriter(File(FileKind.Numbers));
    }

    public ulong Id { get; }

    public TermDictionaryWriter Terms { get; }

    public PostingsWriter Postings { get; }

    public KeywordFieldWriter Keywords { get; }

    public NumberFieldWriter Numbers { get; }

    /// <summary>Adds the norm bytes of the next text field.</summary>
    public void WriteNorms(ReadOnlySpan<byte> norms) => File(FileKind.Norms).WriteBytes(norms);

    /// <summary>Closes the files and returns when they are on disk.</summary>
    public SegmentInfo Finish(IKeySource keys)
    {
        Terms.Finish();
        Keywords.Finish();
        Numbers.Finish();
        new KeysWriter(File(FileKind.Keys), keys).Write();
        var stamps = _files.Select(file => file!.Finish()).ToArray();
        foreach (var file in _files)
        {
            file!.Dispose();
        }

        _finished = true;
        return new SegmentInfo
        {
            Number = _number,
            Id = Id,
            DocumentCount = keys.DocumentCount,
            GroupCount = keys.GroupCount,
            ParentCount = keys.ParentCount,
            Files = stamps,
        };
    }

    public void Dispose()
    {
        if (_finished)
        {
            return;
        }

        for (var i = 0; i < _files.Length; i++)
        {
            if (_files[i] is { } file)
            {
                file.Dispose();
                _folder.Delete(SegmentFiles.Name(_number, SegmentFiles.Kinds[i]));
            }
        }
    }

    private FileWriter File(FileKind kind) => _files[SegmentFiles.Kinds.ToList().IndexOf(kind)]!;
}
