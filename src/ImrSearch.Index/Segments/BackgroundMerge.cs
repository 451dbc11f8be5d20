using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Joins neighbouring segments on a thread of its own, as they were committed when it began, while their owner goes on
/// deleting from them: <see cref="Finish"/> carries that over to the new segment. Belongs to one thread, the owner's.
/// Disposed without <see cref="Finish"/>, it gives up and leaves no files.
/// </summary>
internal sealed class BackgroundMerge : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly IReadOnlyList<BitSet?> _deletedBefore;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<(SegmentInfo Info, IReadOnlyList<Renumbering> Groups)> _task;
    private bool _isTaken;

    /// <param name="folder">The index's.</param>
    /// <param name="schema">The index's.</param>
    /// <param name="sources">The segments, without deletions that are not committed.</param>
    /// <param name="number">The new segment's.</param>
    public BackgroundMerge(IndexFolder folder, IndexSchema schema, IReadOnlyList<WritableSegment> sources, long number)
    {
        _folder = folder;
        Sources = sources;

        // From here on the sources replace their sets of deleted groups rather than change them.
        _deletedBefore = [.. sources.Select(source => source.Deleted)];
        var opened = sources.Select(source => (source.Reader, source.Info, source.Deleted)).ToList();
        opened.ForEach(source => source.Reader.AddReference());
        _task = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    var views = opened.Select(source => new SegmentView(source.Reader, source.Info, source.Deleted, ordinal: 0, documentBase: 0)).ToList();
                    var merger = new SegmentMerger(schema, views, _stop.Token);
                    return (merger.Write(folder, number), merger.Groups);
                }
                finally
                {
                    opened.ForEach(source => source.Reader.Release());
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    /// <summary>What is being joined.</summary>
    public IReadOnlyList<WritableSegment> Sources { get; }

    /// <summary>Whether <see cref="Finish"/> would not wait.</summary>
    public bool IsCompleted => _task.IsCompleted;

    /// <summary>Waits for the new segment, and returns it without what was deleted from the sources meanwhile.</summary>
    /// <exception cref="Exception">What made the merge fail; nothing is left of it then.</exception>
    public WritableSegment Finish(IndexSchema schema, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var registration = cancellation.Register(_stop.Cancel);
        try
        {
            var (info, groups) = _task.GetAwaiter().GetResult();
            var deleted = DeletedSince(info, groups);
            var merged = new WritableSegment(new SegmentReader(_folder, info, schema), info, deleted, changed: deleted is not null);
            _isTaken = true;
            return merged;
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAny(_task);
        if (!_isTaken && _task.IsCompletedSuccessfully)
        {
            foreach (var name in _task.Result.Info.FileNames())
            {
                _folder.Delete(name);
            }
        }

        _stop.Dispose();
    }

    private BitSet? DeletedSince(SegmentInfo info, IReadOnlyList<Renumbering> groups)
    {
        BitSet? deleted = null;
        for (var i = 0; i < Sources.Count; i++)
        {
            if (Sources[i].Deleted is not { } now || ReferenceEquals(now, _deletedBefore[i]))
            {
                continue;
            }

            for (var group = now.NextMember(0); group >= 0; group = now.NextMember(group + 1))
            {
                // Those that were deleted before have no number any more.
                if (groups[i].Of(group) is var merged and >= 0)
                {
                    deleted ??= new BitSet(info.GroupCount);
                    deleted.Add(merged);
                }
            }
        }

        return deleted;
    }
}
