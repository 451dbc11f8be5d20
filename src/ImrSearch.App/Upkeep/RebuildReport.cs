namespace ImrSearch.App.Upkeep;

/// <summary>What a rebuild of the index from the catalogue did.</summary>
public sealed record RebuildReport(int Letters, int Decisions, int Passages, double Seconds)
{
    /// <summary>What reading the letters once more gave; null when only the index was made anew.</summary>
    public ReadAgainReport? ReadAgain { get; init; }
}
