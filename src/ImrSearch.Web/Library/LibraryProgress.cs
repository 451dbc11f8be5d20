using ImrSearch.App.Importing;

namespace ImrSearch.Web.Library;

/// <summary>How far a job on the library is.</summary>
/// <param name="Stage">What goes on: "reading letters".</param>
/// <param name="Unit">What is counted: "file".</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">Of how many; null while they are still being found.</param>
public sealed record LibraryProgress(string Stage, string Unit, int Done, int? Total)
{
    /// <summary>Decisions taken in.</summary>
    public int Decisions { get; init; }

    /// <summary>Problems met.</summary>
    public int Problems { get; init; }

    /// <summary>The share that is done, from 0 to 1; null while the whole is not known.</summary>
    public double? Part => Total is > 0 and var total ? Math.Clamp((double)Done / total, 0, 1) : null;

    public static LibraryProgress Of(ImportProgress progress, string unit) =>
        new(progress.Stage, unit, progress.FilesDone, progress.FilesTotal) { Decisions = progress.Decisions, Problems = progress.Problems };
}
