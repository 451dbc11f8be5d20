using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Segments;

/// <summary>A segment as the writer sees it: with what was deleted since the last commit.</summary>
internal sealed class WritableSegment
{
    private BitSet? _deleted;
    private bool _changed;

    /// <param name="reader">The segment; this takes over a reference.</param>
    /// <param name="info">As of the last commit, or as just written.</param>
    /// <param name="deleted">What is deleted; not changed here.</param>
    /// <param name="changed">Whether that is news to the manifest.</param>
    public WritableSegment(SegmentReader reader, SegmentInfo info, BitSet? deleted, bool changed)
    {
        Reader = reader;
        Info = info;
        _deleted = deleted;
        _changed = changed;
    }

    public SegmentReader Reader { get; }

    public SegmentInfo Info { get; private set; }

    public BitSet? Deleted => _deleted;

    /// <summary>Whether no group is left.</summary>
    public bool IsEmpty => _deleted is not null && _deleted.Count() == Info.GroupCount;

    public void Delete(ReadOnlySpan<byte> parentKey)
    {
        var parent = Reader.Keys.Parents.Find(parentKey);
        if (parent < 0)
        {
            return;
        }

        var (from, to) = Reader.Keys.GroupsOf(parent);
        if (from == to || _deleted?.Contains(from) == true)
        {
            return;
        }

        if (!_changed)
        {
            // Snapshots and merges share the old set.
            _deleted = _deleted?.Copy() ?? new BitSet(Info.GroupCount);
            _changed = true;
        }

        _deleted!.AddRange(from, to);
    }

    /// <summary>Writes the deletions, if there are new ones.</summary>
    public void Flush(IndexFolder folder)
    {
        if (_changed)
        {
            Info = LiveGroups.Write(folder, Info, _deleted!);
            _changed = false;
        }
    }
}
