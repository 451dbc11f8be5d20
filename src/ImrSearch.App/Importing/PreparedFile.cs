using ImrSearch.App.Catalogue;
using ImrSearch.Letters;

namespace ImrSearch.App.Importing;

/// <summary>A file on its way into the catalogue: everything that can be done in parallel is done.</summary>
internal sealed record PreparedFile
{
    /// <summary>What the report calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Its full path, or null when it does not come from disk or is not there.</summary>
    public string? Path { get; init; }

    /// <summary>Why it could not be opened or found; then there is nothing else.</summary>
    public ImportProblem? Unopened { get; init; }

    /// <summary>False for a path that led to no file and for a folder: there is nothing to count or to keep.</summary>
    public bool IsFile { get; init; } = true;

    /// <summary>The kept original.</summary>
    public OriginalKey? Original { get; init; }

    public long SizeBytes { get; init; }

    /// <summary>What reading gave, or null when the catalogue already held these bytes and reading was spared.</summary>
    public LetterReading? Reading { get; init; }

    /// <summary>The kept file that was read again; then <see cref="Reading"/> is there, or <see cref="Unopened"/>.</summary>
    public FileRecord? Kept { get; init; }

    /// <summary>What the catalogue calls the file's origin.</summary>
    public string Source => Path ?? Name;

    public string FileName => FileNameOf(Name);

    public static string FileNameOf(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
