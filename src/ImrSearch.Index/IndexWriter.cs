using System.Runtime.ExceptionServices;
using ImrSearch.Index.Files;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index;

/// <summary>
/// Changes an index. Nothing is visible or durable before <see cref="Commit"/>; disposing without it leaves the index
/// as it was. Not thread-safe. After an error other than an <see cref="ArgumentException"/>, dispose it.
/// </summary>
public sealed class IndexWriter : IDisposable
{
    private readonly SearchIndex _index;
    private readonly IndexWriterOptions _options;
    private readonly IDisposable _lock;
    private readonly SegmentBuilder _builder;
    private readonly WriterSegments _segments;
    private readonly WriterAttachments _attachments;
    private Manifest _committed;
    private long _nextSegment;
    private bool _changed;

    internal IndexWriter(SearchIndex index, IndexWriterOptions options)
    {
        _index = index;
        _options = options;
        _lock = index.Folder.Lock();
        _segments = new WriterSegments(index.Folder, index.Schema);
        _attachments = new WriterAttachments(index.Folder);
        try
        {
            index.Refresh();
            _builder = new SegmentBuilder(index.Schema);
            _committed = Begin();
            CheckFiles();
        }
        catch
        {
            _segments.Dispose();
            _attachments.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>What was kept with the last commit.</summary>
    public IReadOnlyDictionary<string, string> UserData => _committed.UserData;

    /// <summary>Whether the next commit takes a merge in.</summary>
    internal bool HasEndedMerge => _segments.HasEndedMerge;

    /// <summary>
    /// Puts <paramref name="groups"/> in the place of all groups that the index has of the same parent.
    /// </summary>
    /// <param name="parentKey">What the groups belong to: the unit of replacing and deleting.</param>
    /// <param name="groups">The groups; none deletes the parent.</param>
    /// <exception cref="ArgumentException">A field that the schema lacks, a group without documents, an unusable value.</exception>
    public void Replace(string parentKey, IReadOnlyList<DocumentGroup> groups)
    {
        ArgumentException.ThrowIfNullOrEmpty(parentKey);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
        {
            Delete(parentKey);
            return;
        }

        if (!_builder.HasRoomFor(groups))
        {
            Flush();
        }

        _builder.Add(parentKey, groups);
        _segments.Delete(parentKey);
        _changed = true;
        if (_builder.MemoryBytes >= _options.MemoryBudgetBytes)
        {
            Flush();
        }
    }

    /// <summary>Removes all groups of a parent; nothing happens when there is none.</summary>
    public void Delete(string parentKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(parentKey);
        _builder.Delete(parentKey);
        _segments.Delete(parentKey);
        _changed = true;
    }

    /// <summary>
    /// Keeps a file with the index, in the place of one of the same name: from the next commit on, together with its other
    /// changes, <see cref="Searcher.OpenAttachment"/> finds it. It is checked as all files are.
    /// </summary>
    /// <param name="name">What to call it.</param>
    /// <param name="write">Writes its content; called once, before this returns.</param>
    public void Attach(string name, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(write);
        _attachments.Write(_committed, name, _nextSegment++, write);
        _changed = true;
    }

    /// <summary>Removes an attached file with the next commit; nothing happens when there is none of that name.</summary>
    public void Detach(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _changed |= _attachments.Remove(_committed, name);
    }

    /// <summary>Removes everything but what is attached.</summary>
    public void DeleteAll()
    {
        _builder.Clear();
        _segments.Clear(_committed);
        _changed = true;
    }

    /// <summary>
    /// Makes the changes durable and visible in one step: new files are written and flushed, then one manifest takes the
    /// place of the old one. When a merge in the background has failed, its error is thrown after that; the commit stands.
    /// </summary>
    /// <param name="userData">Kept with the commit; null keeps the last.</param>
    public void Commit(IReadOnlyDictionary<string, string>? userData = null)
    {
        var takesMerge = HasEndedMerge;
        if (!_changed && userData is null && !takesMerge)
        {
            return;
        }

        Flush();
        IReadOnlyList<WritableSegment> replaced = [];
        var failure = takesMerge ? _segments.TakeInMerge(CancellationToken.None, out replaced) : null;
        Swap(userData ?? _committed.UserData, replaced);
        _changed = false;
        failure?.Throw();
        if (_options.MergeInBackground)
        {
            StartMerge();
        }
    }

    /// <summary>
    /// Joins small segments as the policy says, in commits of their own, until there is nothing left to join. Call it
    /// after <see cref="Commit"/>.
    /// </summary>
    /// <returns>How many merges there were.</returns>
    public int Merge(CancellationToken cancellation = default)
    {
        ThrowIfChanged();
        var merges = 0;
        for (StartMerge(); _segments.HasMerge; StartMerge())
        {
            FinishMerge(cancellation);
            merges++;
        }

        return merges;
    }

    /// <summary>Joins all segments into one without deleted groups: the fastest to search, at the price of a rewrite.</summary>
    public void MergeAll(CancellationToken cancellation = default)
    {
        ThrowIfChanged();
        _segments.StopMerge();
        if (_segments.All.Count > 1 || _segments.All.Any(segment => segment.Info.DeletedGroups > 0))
        {
            _segments.StartMerge(0, _segments.All.Count, _nextSegment++);
            FinishMerge(cancellation);
        }
    }

    /// <summary>Gives up what was not committed, and a merge that has not ended, and lets others write.</summary>
    public void Dispose()
    {
        try
        {
            _segments.Clear(_committed);
            _segments.Dispose();
            _attachments.Clear(_committed);
        }
        finally
        {
            _lock.Dispose();
        }
    }

    /// <summary>Takes the segments of the last commit, if they are wanted.</summary>
    private Manifest Begin()
    {
        var snapshot = _index.AcquireSnapshot();
        foreach (var view in snapshot.Segments.Where(_ => !_options.StartEmpty))
        {
            view.Reader.AddReference();
            _segments.Add(new WritableSegment(view.Reader, view.Info, view.DeletedGroups, changed: false));
        }

        if (!_options.StartEmpty)
        {
            _attachments.Take(snapshot.Attachments);
        }

        _changed = _options.StartEmpty;

        _nextSegment = snapshot.Manifest.NextSegment;
        snapshot.Release();
        return snapshot.Manifest;
    }

    /// <summary>
    /// Removes what an interrupted writer has left behind, and refuses to build on files that are gone: a commit would
    /// pass for complete and hold only the newest changes.
    /// </summary>
    private void CheckFiles()
    {
        var named = _committed.FileNames().Append(SegmentFiles.Manifest).ToHashSet();
        var present = _index.Folder.List().ToHashSet();
        if (!_options.StartEmpty && _committed.Generation > 0 && named.FirstOrDefault(name => !present.Contains(name)) is { } missing)
        {
            throw new IndexDamagedException(IndexFault.Damaged, missing, 0, "a file of the last commit", "none: it was removed");
        }

        var leftovers = present.Where(name => SegmentFiles.IsOurs(name) && !named.Contains(name)).ToList();
        if (leftovers.Count > 0)
        {
            // They may be of the commit before, and the swap to the last one not on the disk yet.
            _index.Folder.Flush();
            leftovers.ForEach(name => _index.Folder.Delete(name));
        }
    }

    private void Flush()
    {
        if (_builder.DocumentCount == 0)
        {
            _builder.Clear();
            return;
        }

        var (info, deleted) = _builder.Write(_index.Folder, _nextSegment++);
        _builder.Clear();
        _segments.Add(new WritableSegment(
            new SegmentReader(_index.Folder, info, _index.Schema), info, deleted, changed: deleted is not null));
    }

    /// <summary>Begins the next merge that the policy finds, unless one is going on.</summary>
    private void StartMerge()
    {
        if (!_segments.HasMerge && _options.MergePolicy.Find([.. _segments.All.Select(segment => segment.Info)]) is { } run)
        {
            _segments.StartMerge(run.From, run.To, _nextSegment++);
        }
    }

    private void FinishMerge(CancellationToken cancellation)
    {
        _segments.TakeInMerge(cancellation, out var replaced)?.Throw();
        Swap(_committed.UserData, replaced);
    }

    /// <summary>Commits all segments as they are, and lets go of those that a merged one has replaced.</summary>
    private void Swap(IReadOnlyDictionary<string, string> userData, IReadOnlyList<WritableSegment> replaced)
    {
        try
        {
            _segments.WriteDeletions(_committed);
            Swap(userData);
        }
        finally
        {
            foreach (var segment in replaced)
            {
                segment.Reader.Release();
            }
        }
    }

    private void Swap(IReadOnlyDictionary<string, string> userData)
    {
        var manifest = new Manifest
        {
            Generation = _committed.Generation + 1,
            NextSegment = _nextSegment,
            Signature = _index.Schema.Signature,
            UserData = new Dictionary<string, string>(userData),
            Segments = [.. _segments.All.Select(segment => segment.Info)],
            Attachments = [.. _attachments.All.Select(attachment => attachment.Info)],
        };
        ManifestCodec.WriteNew(_index.Folder, manifest);
        var views = new List<SegmentView>();
        var documents = 0;
        foreach (var segment in _segments.All)
        {
            segment.Reader.AddReference();
            views.Add(new SegmentView(segment.Reader, segment.Info, segment.Deleted, views.Count, documents));
            documents = checked(documents + segment.Info.DocumentCount);
        }

        foreach (var attachment in _attachments.All)
        {
            attachment.AddReference();
        }

        var snapshot = new Snapshot(manifest, views, [.. _attachments.All]);
        try
        {
            // Once the manifest is in its place the commit is a fact, whatever fails after it.
            _index.Publish(snapshot, inPlace: () => _committed = manifest);
        }
        catch when (!ReferenceEquals(_committed, manifest))
        {
            snapshot.Release();
            throw;
        }
    }

    private void ThrowIfChanged()
    {
        if (_changed)
        {
            throw new InvalidOperationException("There are changes that are not committed; commit them before merging.");
        }
    }
}
