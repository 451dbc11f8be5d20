using System.Runtime.ExceptionServices;
using System.Text;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>
/// The segments that a writer will commit, in their order, and the merge that is going on among them. Belongs to the
/// writer's thread.
/// </summary>
internal sealed class WriterSegments(IndexFolder folder, IndexSchema schema) : IDisposable
{
    private readonly List<WritableSegment> _segments = [];
    private BackgroundMerge? _merge;

    public IReadOnlyList<WritableSegment> All => _segments;

    /// <summary>Whether a merge is going on, or has ended and is not taken in.</summary>
    public bool HasMerge => _merge is not null;

    /// <summary>Whether a merge has ended, well or not.</summary>
    public bool HasEndedMerge => _merge?.IsCompleted == true;

    public void Add(WritableSegment segment) => _segments.Add(segment);

    /// <summary>Deletes a parent wherever it is.</summary>
    public void Delete(string parentKey)
    {
        if (_segments.Count > 0)
        {
            var key = Encoding.UTF8.GetBytes(parentKey);
            foreach (var segment in _segments)
            {
                segment.Delete(key);
            }
        }
    }

    /// <summary>Forgets segments of which nothing is left, and writes what was deleted from the others.</summary>
    public void WriteDeletions(Manifest committed)
    {
        foreach (var segment in _segments.FindAll(segment => segment.IsEmpty))
        {
            _segments.Remove(segment);
            Release(segment, committed);
        }

        foreach (var segment in _segments)
        {
            segment.Flush(folder);
        }
    }

    /// <summary>Forgets all, and gives the merge up; the files of those that are not committed go.</summary>
    public void Clear(Manifest committed)
    {
        StopMerge();
        _segments.ForEach(segment => Release(segment, committed));
        _segments.Clear();
    }

    /// <summary>Begins to join segments. What was deleted from them must be written.</summary>
    public void StartMerge(int from, int to, long number) =>
        _merge = new BackgroundMerge(folder, schema, _segments[from..to], number);

    /// <summary>
    /// Waits for the merge, and puts its segment in the place of the sources. The caller releases those when the segment
    /// is committed or given up.
    /// </summary>
    /// <param name="cancellation">Stops the merge.</param>
    /// <param name="replaced">The sources that are no longer here.</param>
    /// <returns>What made the merge fail; null when it did not.</returns>
    public ExceptionDispatchInfo? TakeInMerge(CancellationToken cancellation, out IReadOnlyList<WritableSegment> replaced)
    {
        var merge = _merge!;
        replaced = [];
        if (!_segments.Exists(merge.Sources.Contains))
        {
            // Nothing is left of the sources, and so of what was made of them.
            StopMerge();
            return null;
        }

        WritableSegment merged;
        try
        {
            merged = merge.Finish(schema, cancellation);
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
        finally
        {
            StopMerge();
        }

        replaced = _segments.FindAll(merge.Sources.Contains);
        _segments.Insert(_segments.IndexOf(replaced[0]), merged);
        _segments.RemoveAll(merge.Sources.Contains);
        return null;
    }

    /// <summary>Gives the merge up, if there is one.</summary>
    public void StopMerge()
    {
        _merge?.Dispose();
        _merge = null;
    }

    /// <summary>Lets go of all segments, and gives the merge up; of the segments no file goes.</summary>
    public void Dispose()
    {
        StopMerge();
        _segments.ForEach(segment => segment.Reader.Release());
        _segments.Clear();
    }

    private static void Release(WritableSegment segment, Manifest committed)
    {
        if (!committed.Segments.Any(info => info.Number == segment.Info.Number))
        {
            segment.Reader.MarkObsolete();
        }

        segment.Reader.Release();
    }
}
