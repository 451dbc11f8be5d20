namespace ImrSearch.App.Searching;

/// <summary>Decisions of one year by outcome.</summary>
public sealed record YearOutcomes(string Year, IReadOnlyDictionary<string, int> Outcomes);
