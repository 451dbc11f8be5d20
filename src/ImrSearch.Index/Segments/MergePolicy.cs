namespace ImrSearch.Index.Segments;

/// <summary>
/// Decides which segments to merge, so that many small imports do not leave many segments and each document is
/// rewritten only about log10(n) times: ten neighbours of about the same size become one (Lucene's LogDocMergePolicy).
/// Only neighbours are merged, so that documents keep their order. A segment that is mostly deleted is rewritten alone.
/// </summary>
public sealed class MergePolicy
{
    /// <summary>How many segments of a level become one.</summary>
    public int Factor { get; init; } = 10;

    /// <summary>Segments with fewer documents all count as of the lowest level.</summary>
    public int MinDocuments { get; init; } = 1000;

    /// <summary>Segments with more live documents are left alone.</summary>
    public int MaxDocuments { get; init; } = 20_000_000;

    /// <summary>The share of deleted groups above which a segment is rewritten.</summary>
    public double MaxDeletedShare { get; init; } = 0.4;

    /// <summary>The next segments to merge: a run of neighbours, or null when all is well.</summary>
    internal (int From, int To)? Find(IReadOnlyList<SegmentInfo> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].DeletedGroups > MaxDeletedShare * segments[i].GroupCount)
            {
                return (i, i + 1);
            }
        }

        var levels = segments.Select(Level).ToArray();
        for (var start = 0; start < levels.Length;)
        {
            // All that are at most a little smaller than the largest of the rest make up a level.
            var bottom = levels[start..].Max() - 0.75;
            var end = levels.Length;
            while (levels[end - 1] < bottom)
            {
                end--;
            }

            for (var from = start; from + Factor <= end; from++)
            {
                if (Enumerable.Range(from, Factor).All(i => LiveDocuments(segments[i]) <= MaxDocuments / Factor))
                {
                    return (from, from + Factor);
                }
            }

            start = end;
        }

        return null;
    }

    private double Level(SegmentInfo segment) => Math.Log(Math.Max(LiveDocuments(segment), MinDocuments), Factor);

    private static double LiveDocuments(SegmentInfo segment) =>
        segment.GroupCount == 0 ? 0 : (double)segment.DocumentCount * segment.LiveGroupCount / segment.GroupCount;
}
