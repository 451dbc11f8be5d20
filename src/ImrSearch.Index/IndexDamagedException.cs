namespace ImrSearch.Index;

/// <summary>
/// The files of an index are damaged, foreign, newer than this library, or made for another schema. Nothing was
/// changed on disk. The index is derived data: delete it and build it again from its source.
/// </summary>
public sealed class IndexDamagedException : Exception
{
    /// <summary>Says what is wrong, and where.</summary>
    /// <param name="fault">The kind of fault.</param>
    /// <param name="file">The file's name in the index folder.</param>
    /// <param name="offset">Where in the file, in bytes from its start.</param>
    /// <param name="expected">What should stand there.</param>
    /// <param name="found">What does.</param>
    /// <param name="inner">What led to it, if anything.</param>
    public IndexDamagedException(IndexFault fault, string file, long offset, string expected, string found, Exception? inner = null)
        : base($"The index cannot be read: file {file}, offset {offset}: expected {expected}, found {found}. {Advice(fault)}", inner)
    {
        Fault = fault;
        File = file;
        Offset = offset;
        Expected = expected;
        Found = found;
    }

    /// <summary>The kind of fault.</summary>
    public IndexFault Fault { get; }

    /// <summary>The file's name in the index folder.</summary>
    public string File { get; }

    /// <summary>Where in the file, in bytes from its start.</summary>
    public long Offset { get; }

    /// <summary>What should stand there.</summary>
    public string Expected { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    private static string Advice(IndexFault fault) => fault switch
    {
        IndexFault.Newer => "A newer version of the program wrote it: use that version, or rebuild the index.",
        IndexFault.Older => "An older version of the program wrote it: rebuild the index.",
        IndexFault.Foreign => "The file does not belong to a search index: move it away, or choose another folder.",
        _ => "Rebuild the index.",
    };
}
