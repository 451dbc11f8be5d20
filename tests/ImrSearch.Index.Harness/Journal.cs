namespace ImrSearch.Index.Harness;

/// <summary>
/// Says beside the index what its writer is about to do and what it has done, a line each, on the disk before it goes
/// on: so that whoever finds the writer dead knows which commits may and which must be there.
/// </summary>
public sealed class Journal(string path) : IDisposable
{
    /// <summary>"begin n": the changes of commit n come next.</summary>
    public const string Begin = "begin";

    /// <summary>"commit n": commit n may be there from now on.</summary>
    public const string Commit = "commit";

    /// <summary>"done n": it must be there.</summary>
    public const string Done = "done";

    /// <summary>"merge n": segments are joined after commit n.</summary>
    public const string Merge = "merge";

    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Write(string step, int commit)
    {
        _file.Write(System.Text.Encoding.ASCII.GetBytes($"{step} {commit}\n"));
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();
}
