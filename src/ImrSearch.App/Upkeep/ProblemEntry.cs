using ImrSearch.App.Importing;

namespace ImrSearch.App.Upkeep;

/// <summary>A problem in the list of a library.</summary>
/// <param name="Problem">File, stage and reason.</param>
/// <param name="LetterId">The letter that it is about; null when the file gave none, or it is gone.</param>
/// <param name="FileKey">Names the kept original; null when none was kept.</param>
public sealed record ProblemEntry(ImportProblem Problem, string? LetterId, string? FileKey)
{
    /// <summary>Whether reading the kept original again could change anything: a doubtful reading is done, a case in two files is the files' matter.</summary>
    public bool CanRetry => FileKey is not null && ProblemStages.CanRetry(Problem.Stage);
}
