using ImrSearch.Index.Files;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index;

/// <summary>
/// An index in a folder: the way to its <see cref="Searcher"/>s and its <see cref="IndexWriter"/>. Thread-safe; keep
/// one for as long as the program uses the index.
/// <code>
/// var schema = new IndexSchema(EnglishAnalyzer.Instance, ["body"], ["colour"]);
/// using var index = SearchIndex.Open(new DiskFolder("pets"), schema);
/// using (var writer = index.OpenWriter())
/// {
///     var group = new DocumentGroup("cat-1") { Keywords = { ["colour"] = ["grey"] } };
///     group.Documents.Add(new Document().Add("A cat that sleeps all day", "body"));
///     writer.Replace("cat-1", [group]);
///     writer.Commit();
/// }
/// using var searcher = index.Acquire();
/// var found = searcher.Search(new GroupSearch { Query = new TermQuery("body", "cat") });
/// </code>
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SnapshotLoader _loader;
    private readonly ExplainingFolder _folder;
    private Snapshot _current;
    private object? _stamp;
    private bool _disposed;

    private SearchIndex(IndexFolder folder, IndexSchema schema)
    {
        _folder = new ExplainingFolder(folder);
        Schema = schema;
        _stamp = Folder.Stamp(SegmentFiles.Manifest);
        _loader = new SnapshotLoader(Folder, schema);
        _current = _loader.Load(shared: null) ?? new Snapshot(Manifest.Empty(schema.Signature), [], []);
    }

    /// <summary>The fields.</summary>
    public IndexSchema Schema { get; }

    internal IndexFolder Folder => _folder;

    /// <summary>Opens an index; a folder without one holds an empty one.</summary>
    /// <exception cref="IndexDamagedException">The index cannot be read, or was made for another schema.</exception>
    public static SearchIndex Open(IndexFolder folder, IndexSchema schema)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(schema);
        return new SearchIndex(folder, schema);
    }

    /// <summary>The index as it is now, to be searched; dispose it soon, because it keeps old files alive.</summary>
    public Searcher Acquire() => new(Schema, AcquireSnapshot());

    /// <summary>
    /// The right to change the index. Only one writer can be open at a time, over all processes.
    /// </summary>
    /// <exception cref="IndexLockedException">Another writer is open.</exception>
    public IndexWriter OpenWriter(IndexWriterOptions? options = null) => new(this, options ?? new IndexWriterOptions());

    /// <summary>
    /// Whether the index has been removed from its folder while it is open. Searches go on with what was open; only a
    /// writer that starts empty (<see cref="IndexWriterOptions.StartEmpty"/>) can bring it back.
    /// </summary>
    public bool IsRemoved
    {
        get
        {
            lock (_lock)
            {
                return _current.Manifest.Generation > 0 && Folder.Stamp(SegmentFiles.Manifest) is null;
            }
        }
    }

    /// <summary>
    /// Looks whether another process has committed, and takes that in. Cheap when nothing has changed. An index that was
    /// removed from its folder stays as it was (<see cref="IsRemoved"/>).
    /// </summary>
    /// <returns>Whether there was something new.</returns>
    public bool Refresh()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var stamp = Folder.Stamp(SegmentFiles.Manifest);
            if (Equals(stamp, _stamp) || (stamp is null && _current.Manifest.Generation > 0))
            {
                return false;
            }

            var fresh = _loader.Load(_current);
            if (fresh is null)
            {
                // Removed just now: there is nothing to take in.
                return false;
            }

            _stamp = stamp;
            if (fresh.Manifest.IsSameCommit(_current.Manifest))
            {
                fresh.Release();
                return false;
            }

            _current.Release();
            _current = fresh;
            return true;
        }
    }

    /// <summary>
    /// Reads every file of the last commit, compares checksums and checks that the parts agree with each other.
    /// </summary>
    /// <param name="progress">Is told the share done, from 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IndexStorageException">A file cannot be opened.</exception>
    /// <returns>A fault for each segment that has one; none when all is well.</returns>
    public IReadOnlyList<IndexDamagedException> Verify(IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        new IndexVerifier(_loader, Folder, Schema, progress, cancellation).Run(IsRemoved);

    /// <summary>Releases the index. Searchers that are still held go on working.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (!_disposed)
            {
                _disposed = true;
                _current.Release();
                _folder.KeepFiles();
            }
        }
    }

    internal Snapshot AcquireSnapshot()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _current.TryAddReference();
            return _current;
        }
    }

    /// <summary>
    /// Puts the new manifest in its place and shows its commit; segments that it does not name any more lose their files.
    /// Both in one step: a search that looked in between would open the segments a second time.
    /// </summary>
    /// <param name="fresh">The commit.</param>
    /// <param name="inPlace">Is told as soon as the manifest is in its place.</param>
    internal void Publish(Snapshot fresh, Action inPlace)
    {
        Snapshot old;
        bool isShown;
        lock (_lock)
        {
            ManifestCodec.PutInPlace(Folder);
            inPlace();
            old = _current;
            isShown = !_disposed;
            _current = isShown ? fresh : old;

            _stamp = Folder.Stamp(SegmentFiles.Manifest);
        }

        try
        {
            // Before the old files go: after a power cut the old manifest may be back as long as the swap is not on disk.
            Folder.Flush();
            DeleteReplaced(old, fresh.Manifest);
        }
        finally
        {
            // An index that was disposed under its writer has let go of the old one already, and shows nobody the new one.
            (isShown ? old : fresh).Release();
        }
    }

    private void DeleteReplaced(Snapshot old, Manifest fresh)
    {
        foreach (var attachment in old.Attachments.Where(attachment => fresh.Attachments.All(info => info.Number != attachment.Info.Number)))
        {
            attachment.MarkObsolete();
        }

        foreach (var segment in old.Segments)
        {
            var kept = fresh.Segments.FirstOrDefault(info => info.Number == segment.Info.Number);
            if (kept is null)
            {
                segment.Reader.MarkObsolete();
            }

            if (segment.Info.LiveGeneration != 0 && segment.Info.LiveGeneration != kept?.LiveGeneration)
            {
                // What cannot be deleted now is a leftover that the next writer removes.
                Folder.Delete(SegmentFiles.LiveName(segment.Info.Number, segment.Info.LiveGeneration));
            }
        }
    }
}
