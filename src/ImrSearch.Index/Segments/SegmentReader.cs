using ImrSearch.Index.Facets;
using ImrSearch.Index.Files;
using ImrSearch.Index.Norms;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Stored;
using ImrSearch.Index.Terms;
using ImrSearch.Index.Vectors;

namespace ImrSearch.Index.Segments;

/// <summary>
/// An opened segment: immutable, shared by all snapshots that hold it, and unmapped when the last lets go of it. Thread-safe.
/// </summary>
internal sealed class SegmentReader
{
    private readonly IndexFolder _folder;
    private readonly List<MappedFile> _files = [];
    private readonly MappedFile _norms;
    private int _references = 1;
    private volatile bool _obsolete;

    public SegmentReader(IndexFolder folder, SegmentInfo info, IndexSchema schema)
    {
        _folder = folder;
        Info = info;
        try
        {
            var dictionaries = TermDictionaryReader.Open(
                Open(FileKind.Terms), schema.TextFields.Count + schema.SuggestFields.Count, info.DocumentCount);
            Terms = dictionaries[..schema.TextFields.Count];
            Words = dictionaries[schema.TextFields.Count..];
            Postings = new PostingsFiles(Open(FileKind.Documents), Open(FileKind.Positions), info.DocumentCount);
            _norms = Open(FileKind.Norms);
            var normBytes = NormsFormat.Offset(schema.TextFields.Count, info.DocumentCount);
            if (_norms.ContentEnd != normBytes)
            {
                throw _norms.Damaged(_norms.ContentEnd, $"lengths up to {normBytes}", $"up to {_norms.ContentEnd}");
            }

            Keywords = KeywordFieldReader.Open(Open(FileKind.Keywords), schema.KeywordFields.Count, info.GroupCount);
            Numbers = NumberFieldReader.Open(Open(FileKind.Numbers), schema.NumberFields.Count, info.GroupCount);
            Keys = new KeysReader(Open(FileKind.Keys), info.DocumentCount, info.GroupCount, info.ParentCount);
            Vectors = schema.VectorFields.Count == 0 ? [] : VectorFieldReader.Open(Open(FileKind.Vectors), schema.VectorFields.Count, info.DocumentCount);
            Graphs = schema.VectorFields.Count == 0 ? [] : VectorGraphReader.Open(Open(FileKind.VectorGraphs), Vectors);
        }
        catch
        {
            Unmap();
            throw;
        }
    }

    /// <summary>As the segment was written; what was deleted since is the snapshot's business.</summary>
    public SegmentInfo Info { get; }

    /// <summary>By text field.</summary>
    public TermDictionaryReader[] Terms { get; }

    /// <summary>By field that keeps a word list; their terms have no postings.</summary>
    public TermDictionaryReader[] Words { get; }

    public PostingsFiles Postings { get; }

    /// <summary>By keyword field.</summary>
    public KeywordFieldReader[] Keywords { get; }

    /// <summary>By number field.</summary>
    public NumberFieldReader[] Numbers { get; }

    public KeysReader Keys { get; }

    /// <summary>By vector field.</summary>
    public VectorFieldReader[] Vectors { get; }

    /// <summary>By vector field; null for one with too few vectors for a graph.</summary>
    public VectorGraphReader?[] Graphs { get; }

    public int DocumentCount => Info.DocumentCount;

    public int GroupCount => Info.GroupCount;

    /// <summary>A text field's norm bytes by document.</summary>
    public ReadOnlySpan<byte> Norms(int field) => _norms.Span(NormsFormat.Offset(field, DocumentCount), DocumentCount);

    /// <summary>Reads all files and compares their checksums.</summary>
    public void VerifyChecksums(CancellationToken cancellation = default)
    {
        foreach (var file in _files)
        {
            file.CheckAllPages(cancellation);
        }
    }

    public void AddReference() => Interlocked.Increment(ref _references);

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            Unmap();
            if (_obsolete)
            {
                DeleteFiles();
            }
        }
    }

    /// <summary>Says that no manifest names the segment any more: its files go when its last user does.</summary>
    public void MarkObsolete() => _obsolete = true;

    private MappedFile Open(FileKind kind)
    {
        var name = SegmentFiles.Name(Info.Number, kind);
        var file = _folder.Open(name);
        _files.Add(file);
        FileEnvelope.Check(file, kind, Info.Id, Info.Files[_files.Count - 1]);
        return file;
    }

    private void Unmap()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }

    private void DeleteFiles()
    {
        foreach (var kind in SegmentFiles.AllKinds.Take(Info.Files.Count))
        {
            // What cannot be deleted now is a leftover that the next writer removes.
            _folder.Delete(SegmentFiles.Name(Info.Number, kind));
        }
    }
}
