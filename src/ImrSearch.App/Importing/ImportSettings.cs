namespace ImrSearch.App.Importing;

/// <summary>How an import works.</summary>
internal sealed record ImportSettings
{
    /// <summary>Often enough to be of use, seldom enough to leave few segments to merge.</summary>
    public const int DefaultLettersPerCatchUp = 5000;

    public required TimeProvider Clock { get; init; }

    /// <summary>Files read at a time.</summary>
    public required int Degree { get; init; }

    /// <summary>A long import becomes searchable in steps of so many letters.</summary>
    public required int LettersPerCatchUp { get; init; }

    public ListFolder ListFolder { get; init; } = PathEnumerator.Entries;
}
