using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Charts;

/// <summary>Decisions of a set with one outcome.</summary>
/// <param name="Share">Of all decisions of the set, 0 to 1.</param>
public sealed record OutcomeCount(OutcomeLabel Outcome, int Count, double Share);
