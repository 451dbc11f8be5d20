namespace ImrSearch.Index.Scoring;

/// <summary>Documents in which something occurs a number of times, which BM25 turns into a score.</summary>
internal abstract class FrequencyScorer : Scorer
{
    /// <summary>How often it occurs in the document at hand; a phrase with slop may occur by halves.</summary>
    public abstract float Frequency { get; }
}
