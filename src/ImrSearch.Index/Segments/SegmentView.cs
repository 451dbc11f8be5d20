using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Segments;

/// <summary>A segment as one snapshot sees it. Immutable, but for the reader's count of users.</summary>
internal sealed class SegmentView
{
    public SegmentView(SegmentReader reader, SegmentInfo info, BitSet? deletedGroups, int ordinal, int documentBase)
    {
        Reader = reader;
        Info = info;
        DeletedGroups = deletedGroups;
        Ordinal = ordinal;
        DocumentBase = documentBase;
        if (deletedGroups is not null)
        {
            LiveGroups = new BitSet(info.GroupCount);
            LiveGroups.AddAll();
            LiveGroups.AndNot(deletedGroups);
            if (reader.Keys.HasSingleDocuments)
            {
                LiveDocuments = LiveGroups;
                return;
            }

            LiveDocuments = new BitSet(info.DocumentCount);
            for (var group = LiveGroups.NextMember(0); group >= 0; group = LiveGroups.NextMember(group + 1))
            {
                var (from, to) = reader.Keys.DocumentsOf(group);
                LiveDocuments.AddRange(from, to);
            }
        }
    }

    public SegmentReader Reader { get; }

    public SegmentInfo Info { get; }

    /// <summary>Its place among the snapshot's segments.</summary>
    public int Ordinal { get; }

    /// <summary>Null when no group is deleted.</summary>
    public BitSet? DeletedGroups { get; }

    /// <summary>Null when all are alive.</summary>
    public BitSet? LiveGroups { get; }

    /// <summary>Null when all are alive.</summary>
    public BitSet? LiveDocuments { get; }

    /// <summary>What to add to a document's number to make it unique in the snapshot.</summary>
    public int DocumentBase { get; }
}
