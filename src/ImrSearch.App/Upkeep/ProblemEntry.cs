using ImrSearch.App.Importing;

namespace ImrSearch.App.Upkeep;

/// <summary>A problem in the list of a library.</summary>
/// <param name="Problem">File, stage and reason.</param>
/// <param name="LetterId">The letter that it is about; null when the file gave none, or it is gone.</param>
public sealed record ProblemEntry(ImportProblem Problem, string? LetterId);
