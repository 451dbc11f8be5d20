namespace ImrSearch.Index.Terms;

/// <summary>What a segment's dictionary says of a term: how often it occurs, and where its postings begin.</summary>
/// <param name="DocumentFrequency">Documents that hold it, deleted ones included until they are merged away.</param>
/// <param name="TotalFrequency">Its occurrences in them.</param>
/// <param name="DocumentsOffset">In the documents file.</param>
/// <param name="PositionsOffset">In the positions file.</param>
/// <param name="SingleDocument">The document, when there is only one; else -1.</param>
internal readonly record struct TermInfo(
    int DocumentFrequency, long TotalFrequency, long DocumentsOffset, long PositionsOffset, int SingleDocument);
