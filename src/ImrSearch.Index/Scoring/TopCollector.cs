using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// Keeps the best of what a search shows it, and says which score is still good enough, so that the search can pass
/// over the rest. Shown documents are numbered in their segment and come ascending.
/// </summary>
internal abstract class TopCollector
{
    private const int CancellationInterval = 4096;

    /// <summary>Documents with a lower score cannot get in any more; it only rises.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    /// <summary>How many units (documents or groups) are kept; 0 = all, or there is no order by score.</summary>
    public abstract int Wanted { get; }

    /// <summary>Shows a document; those that are deleted or filtered out are passed over here.</summary>
    public abstract void Add(int document, float score);

    /// <summary>Shows documents that all have one score, as long as it is good enough.</summary>
    public void Add(BitSet documents, float score, CancellationToken cancellation)
    {
        var untilCheck = CancellationInterval;
        for (var document = documents.NextMember(0); document >= 0 && score >= Threshold; document = documents.NextMember(document + 1))
        {
            Add(document, score);
            if (--untilCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                untilCheck = CancellationInterval;
            }
        }
    }

    /// <summary>What is counted as one hit: the document's number or its group's; -1 when it is deleted or filtered out.</summary>
    public abstract int UnitOf(int document);

    /// <summary>Says that as many units as are wanted have at least this score.</summary>
    public void Raise(float threshold) => Threshold = threshold > Threshold ? threshold : Threshold;
}
