namespace ImrSearch.App.Upkeep;

/// <summary>What a rebuild of the index from the catalogue did.</summary>
public sealed record RebuildReport(int Letters, int Decisions, int Passages, double Seconds);
