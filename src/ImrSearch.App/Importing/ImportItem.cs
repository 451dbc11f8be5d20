using ImrSearch.App.Catalogue;

namespace ImrSearch.App.Importing;

/// <summary>
/// What an import meets on its way: a file, a path that led to none, the end of a folder that could be listed, or a kept
/// original that is to be read again.
/// </summary>
internal sealed record ImportItem
{
    /// <summary>The file; null when there is none.</summary>
    public ImportSource? Source { get; private init; }

    /// <summary>Why a path led to no file.</summary>
    public ImportProblem? Problem { get; private init; }

    /// <summary>The full path of a file or folder on disk; null for other sources and for what is not there.</summary>
    public string? Path { get; private init; }

    /// <summary>The kept original to read again.</summary>
    public FileRecord? Kept { get; private init; }

    public static ImportItem OfKept(FileRecord file) => new() { Kept = file };

    public static ImportItem Of(ImportSource source) => new() { Source = source };

    public static ImportItem Of(ImportProblem problem, string? path) => new() { Problem = problem, Path = path };

    /// <summary>A folder that could be listed.</summary>
    public static ImportItem OfFolder(string path) => new() { Path = path };

    public static ImportItem OfFile(string name, string path) =>
        new() { Source = new ImportSource(name, cancellation => FileContent.ReadAsync(path, cancellation)), Path = path };
}
