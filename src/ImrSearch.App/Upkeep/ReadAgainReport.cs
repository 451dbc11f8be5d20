using ImrSearch.App.Importing;

namespace ImrSearch.App.Upkeep;

/// <summary>What reading letters once more from their kept originals did.</summary>
/// <param name="Letters">Letters that were read again and replaced.</param>
/// <param name="DecisionsBefore">Decisions that they had before.</param>
/// <param name="DecisionsAfter">Decisions that they have now.</param>
/// <param name="Left">Letters that stay as they were, because their original is gone or gives nothing now.</param>
/// <param name="Problems">Why, a line each, and files that turned out to hold a case that another file holds.</param>
/// <param name="Seconds">Time it took.</param>
public sealed record ReadAgainReport(
    int Letters, int DecisionsBefore, int DecisionsAfter, int Left, IReadOnlyList<ImportProblem> Problems, double Seconds);
