using ImrSearch.Index.Segments;

namespace ImrSearch.Index;

/// <summary>How an <see cref="IndexWriter"/> works.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>Memory for documents that are not on disk yet; when it is full, they become a segment.</summary>
    public long MemoryBudgetBytes { get; init; } = 128L << 20;

    /// <summary>
    /// True: the writer begins with nothing, whatever the index holds, and the commit takes the place of it all. Until
    /// then searches find what they did. Works also where files of the index have been removed.
    /// </summary>
    public bool StartEmpty { get; init; }

    /// <summary>
    /// True: after each commit one merge at a time goes on in the background, if the policy finds one, while documents are
    /// added and deleted; the commit after its end takes the result in. <see cref="IndexWriter.Merge"/> waits for it.
    /// False: segments are joined by <see cref="IndexWriter.Merge"/> alone.
    /// </summary>
    public bool MergeInBackground { get; init; } = true;

    /// <summary>Which segments are joined.</summary>
    public MergePolicy MergePolicy { get; init; } = new();
}
