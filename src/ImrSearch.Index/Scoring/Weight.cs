using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// A query bound to the statistics of a snapshot: the second of the three stages Query → Weight → Scorer. Makes a
/// scorer for each segment.
/// </summary>
internal abstract class Weight
{
    /// <summary>An upper bound of all scores, where one is known without looking.</summary>
    public virtual float MaxScore => float.PositiveInfinity;

    /// <summary>The matches in a segment; null when there are none.</summary>
    public abstract Scorer? CreateScorer(SegmentView segment);
}
