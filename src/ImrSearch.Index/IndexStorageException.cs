namespace ImrSearch.Index;

/// <summary>
/// The machine would not let the index read or write: no space left, no permission, a broken disk. The last commit is
/// intact; searches that are open go on. After the cause is gone, open a writer and make the change again.
/// </summary>
public sealed class IndexStorageException : IOException
{
    // ENOSPC and EDQUOT as .NET reports them on Unix; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.
    private static readonly int[] FullDisk = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>Says what failed where, and what to do.</summary>
    /// <param name="folder">The index folder.</param>
    /// <param name="file">The file's name in it; null for the folder itself.</param>
    /// <param name="step">What could not be done, e.g. "written".</param>
    /// <param name="inner">The system's own error.</param>
    public IndexStorageException(string folder, string? file, string step, Exception inner)
        : base(Explain(folder, file, step, inner), inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Folder = folder;
        File = file;
        HResult = inner.HResult;
    }

    /// <summary>The index folder.</summary>
    public string Folder { get; }

    /// <summary>The file's name in the folder; null when it is the folder itself.</summary>
    public string? File { get; }

    private static string Explain(string folder, string? file, string step, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var what = file is null ? $"The index folder {folder}" : $"The file {file} of the index in {folder}";
        var advice = FullDisk.Contains(inner.HResult) ? "The disk is full: free some space"
            : inner is UnauthorizedAccessException ? "See that this user may read and write the folder, and that no other program keeps its files open"
            : "See that the disk is there, not full, not write-protected and takes files of that size";
        var reason = inner.Message.TrimEnd('.', ' ');
        return $"{what} could not be {step}: {reason}. What was committed before is safe. {advice}, and try again.";
    }
}
