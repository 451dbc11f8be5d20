namespace ImrSearch.Index;

/// <summary>Why an index cannot be read.</summary>
public enum IndexFault
{
    /// <summary>Bytes are missing or changed: rebuild the index from its source.</summary>
    Damaged,

    /// <summary>The file is not one of this library's.</summary>
    Foreign,

    /// <summary>A later version of this library wrote it: use that version.</summary>
    Newer,

    /// <summary>An earlier version of this library wrote it, in a format that is not read any more: rebuild the index.</summary>
    Older,

    /// <summary>The index was made with other fields or another analyzer: rebuild it.</summary>
    OtherSchema,
}
