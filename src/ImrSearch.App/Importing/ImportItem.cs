namespace ImrSearch.App.Importing;

/// <summary>What an import meets on its way: a file, or a path that led to none.</summary>
internal sealed record ImportItem
{
    /// <summary>The file; null when there is only a <see cref="Problem"/>.</summary>
    public ImportSource? Source { get; private init; }

    /// <summary>Why a path led to no file.</summary>
    public ImportProblem? Problem { get; private init; }

    /// <summary>The full path of a file on disk; null for other sources.</summary>
    public string? Path { get; private init; }

    public static ImportItem Of(ImportSource source) => new() { Source = source };

    public static ImportItem Of(ImportProblem problem) => new() { Problem = problem };

    public static ImportItem OfFile(string name, string path) =>
        new() { Source = new ImportSource(name, cancellation => FileContent.ReadAsync(path, cancellation)), Path = path };
}
