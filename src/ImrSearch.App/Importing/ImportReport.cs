namespace ImrSearch.App.Importing;

/// <summary>
/// What an import did; the JSON of <c>imrsearch import --json</c>. Each file counts once: <see cref="Files"/> is the sum of
/// <see cref="New"/>, <see cref="Replaced"/>, <see cref="Unchanged"/> and the files that gave no letter. These last are under
/// <see cref="Problems"/> with the stage "read", at every import until they can be read.
/// </summary>
public sealed record ImportReport
{
    /// <summary>Files looked at. A path that led to no file and a folder that could not be listed are problems, but no files.</summary>
    public required int Files { get; init; }

    /// <summary>Letters that the catalogue did not have.</summary>
    public required int New { get; init; }

    /// <summary>Letters whose content changed.</summary>
    public required int Replaced { get; init; }

    /// <summary>Files whose bytes the catalogue already has, and that gave a letter; also when a later file has since replaced it.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Letters in the catalogue afterwards, of these files.</summary>
    public required int Letters { get; init; }

    /// <summary>Decisions of these letters.</summary>
    public required int Decisions { get; init; }

    /// <summary>Passages of these letters.</summary>
    public required int Passages { get; init; }

    /// <summary>Files that are not fully structured letters, or hold the same case as another, and paths that led to no file.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Letters that came in with a reading that a person should look at; the problems list has the readings under the stage "review".</summary>
    public required int LettersToReview { get; init; }

    /// <summary>Time it took, in seconds.</summary>
    public required double Seconds { get; init; }
}
