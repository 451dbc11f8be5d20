namespace ImrSearch.Index.Postings;

/// <summary>Some neighbouring documents of a decoded block. Valid until the cursor that gave it moves to another block.</summary>
internal readonly ref struct PostingsRun(PostingsBlocks blocks, int start, int count)
{
    /// <summary>How many documents.</summary>
    public int Count => count;

    /// <summary>The documents, ascending.</summary>
    public ReadOnlySpan<int> Documents => blocks.Documents.AsSpan(start, count);

    /// <summary>How often the term occurs in each, less 1.</summary>
    public ReadOnlySpan<uint> FrequenciesLessOne => blocks.FrequenciesLessOne.AsSpan(start, count);

    /// <summary>The number of the term's positions before each.</summary>
    public ReadOnlySpan<uint> PositionOrdinals => blocks.PositionOrdinals.AsSpan(start, count);
}
