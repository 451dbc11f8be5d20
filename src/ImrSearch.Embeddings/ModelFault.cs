namespace ImrSearch.Embeddings;

/// <summary>Why a stored model was refused.</summary>
public enum ModelFault
{
    /// <summary>Bytes are missing or changed.</summary>
    Damaged,

    /// <summary>The file is not a model.</summary>
    Foreign,

    /// <summary>A newer version of the program wrote it.</summary>
    Newer,

    /// <summary>An older version of the program wrote it.</summary>
    Older,
}
