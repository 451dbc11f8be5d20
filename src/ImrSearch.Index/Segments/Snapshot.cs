using System.Collections.Concurrent;

namespace ImrSearch.Index.Segments;

/// <summary>
/// The index as of one commit. Searches hold it while they run, and its segments stay on disk and mapped for as long.
/// Thread-safe.
/// </summary>
internal sealed class Snapshot
{
    private readonly ConcurrentDictionary<int, Lazy<OrdinalMap>> _ordinals = [];
    private int _references = 1;

    /// <param name="manifest">The commit.</param>
    /// <param name="segments">Its segments; the snapshot takes over one reference to the reader of each.</param>
    /// <param name="attachments">Its attached files, taken over alike.</param>
    public Snapshot(Manifest manifest, IReadOnlyList<SegmentView> segments, IReadOnlyList<AttachmentReader> attachments)
    {
        Attachments = attachments;
        Manifest = manifest;
        Segments = segments;
    }

    public Manifest Manifest { get; }

    public IReadOnlyList<SegmentView> Segments { get; }

    public IReadOnlyList<AttachmentReader> Attachments { get; }

    public long DocumentCount => Segments.Sum(segment => (long)segment.Info.DocumentCount);

    /// <summary>The values of a keyword field over all segments; made when it is asked for first.</summary>
    public OrdinalMap Ordinals(int field) => _ordinals.GetOrAdd(field, key => new Lazy<OrdinalMap>(() => new OrdinalMap(Segments, key))).Value;

    /// <summary>False when the last user has just let go of it: take the newer one.</summary>
    public bool TryAddReference()
    {
        for (var seen = Volatile.Read(ref _references); seen > 0; seen = Volatile.Read(ref _references))
        {
            if (Interlocked.CompareExchange(ref _references, seen + 1, seen) == seen)
            {
                return true;
            }
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            foreach (var segment in Segments)
            {
                segment.Reader.Release();
            }

            foreach (var attachment in Attachments)
            {
                attachment.Release();
            }
        }
    }
}
