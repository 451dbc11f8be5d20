using System.Security.Cryptography;
using ImrSearch.Index.Facets;
using ImrSearch.Index.Files;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Stored;
using ImrSearch.Index.Terms;
using ImrSearch.Index.Vectors;

namespace ImrSearch.Index.Segments;

/// <summary>
/// The files of a segment being written, for <see cref="SegmentBuilder"/> and <see cref="SegmentMerger"/>. Disposed
/// without <see cref="Finish"/>, it removes what it has written.
/// </summary>
internal sealed class SegmentOutput : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly long _number;
    private readonly IndexSchema _schema;
    private readonly IReadOnlyList<FileKind> _kinds;
    private readonly FileWriter?[] _files;
    private bool _finished;

    public SegmentOutput(IndexFolder folder, long number, IndexSchema schema)
    {
        _folder = folder;
        _number = number;
        _schema = schema;
        _kinds = SegmentFiles.KindsOf(schema);
        Id = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
        _files = new FileWriter?[_kinds.Count];
        try
        {
            for (var i = 0; i < _files.Length; i++)
            {
                var kind = _kinds[i];
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
        Vectors = schema.VectorFields.Count == 0 ? null : new VectorFieldWriter(File(FileKind.Vectors));
    }

    public ulong Id { get; }

    public TermDictionaryWriter Terms { get; }

    public PostingsWriter Postings { get; }

    public KeywordFieldWriter Keywords { get; }

    public NumberFieldWriter Numbers { get; }

    /// <summary>Null when the schema has no vector fields.</summary>
    public VectorFieldWriter? Vectors { get; }

    /// <summary>Adds the norm bytes of the next text field.</summary>
    public void WriteNorms(ReadOnlySpan<byte> norms) => File(FileKind.Norms).WriteBytes(norms);

    /// <summary>Closes the files and returns when they are on disk.</summary>
    public SegmentInfo Finish(IKeySource keys, CancellationToken cancellation = default)
    {
        Terms.Finish();
        Keywords.Finish();
        Numbers.Finish();
        new KeysWriter(File(FileKind.Keys), keys).Write();
        FileStamp? vectors = Vectors is null ? null : FinishVectors(keys.DocumentCount, cancellation);
        var stamps = _kinds.Select(kind => kind == FileKind.Vectors ? vectors!.Value : File(kind).Finish()).ToArray();
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
                _folder.Delete(SegmentFiles.Name(_number, _kinds[i]));
            }
        }
    }

    /// <summary>Closes the vectors, and builds the graphs over them from the file.</summary>
    private FileStamp FinishVectors(int documentCount, CancellationToken cancellation)
    {
        Vectors!.Finish();
        var stamp = File(FileKind.Vectors).Finish();
        File(FileKind.Vectors).Dispose();
        using var file = _folder.Open(SegmentFiles.Name(_number, FileKind.Vectors));
        FileEnvelope.Check(file, FileKind.Vectors, Id, stamp);
        var graphs = new VectorGraphWriter(File(FileKind.VectorGraphs));
        foreach (var vectors in VectorFieldReader.Open(file, _schema.VectorFields.Count, documentCount))
        {
            using var graph = vectors.RowCount > 0 && (long)vectors.RowCount * vectors.RowBytes >= _schema.GraphBytes ? new VectorGraphBuilder(vectors) : null;
            graph?.Build(cancellation);
            graphs.Write(graph);
        }

        graphs.Finish();
        return stamp;
    }

    private FileWriter File(FileKind kind) => _files[_kinds.ToList().IndexOf(kind)]!;
}
