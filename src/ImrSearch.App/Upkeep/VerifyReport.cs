namespace ImrSearch.App.Upkeep;

/// <summary>What a check of catalogue, originals and index found; sound when there are no faults.</summary>
public sealed record VerifyReport(int Letters, int Decisions, IReadOnlyList<string> Faults);
