namespace ImrSearch.Index.Terms;

/// <summary>Sums over a text field of a segment or a snapshot; deleted documents count until they are merged away.</summary>
/// <param name="TermCount">Different terms (for a snapshot: summed over segments).</param>
/// <param name="DocumentCount">Documents with at least one term in the field.</param>
/// <param name="TotalFrequency">Terms in them, each occurrence counted.</param>
/// <param name="DocumentFrequencySum">Terms in them, counted once a document.</param>
public readonly record struct FieldStatistics(
    long TermCount, long DocumentCount, long TotalFrequency, long DocumentFrequencySum);
