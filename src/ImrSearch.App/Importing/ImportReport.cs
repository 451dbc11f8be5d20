namespace ImrSearch.App.Importing;

/// <summary>What an import did; the JSON of <c>imrsearch import --json</c>.</summary>
public sealed record ImportReport
{
    /// <summary>Files looked at.</summary>
    public required int Files { get; init; }

    /// <summary>Letters that the catalogue did not have.</summary>
    public required int New { get; init; }

    /// <summary>Letters whose content changed.</summary>
    public required int Replaced { get; init; }

    /// <summary>Files whose bytes the catalogue already has.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Letters in the catalogue afterwards, of these files.</summary>
    public required int Letters { get; init; }

    /// <summary>Decisions of these letters.</summary>
    public required int Decisions { get; init; }

    /// <summary>Passages of these letters.</summary>
    public required int Passages { get; init; }

    /// <summary>Files that are not fully structured letters.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Time it took, in seconds.</summary>
    public required double Seconds { get; init; }
}
