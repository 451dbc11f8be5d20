using ImrSearch.App.Importing;

namespace ImrSearch.Web.Library;

/// <summary>What a job on the library did.</summary>
/// <param name="Lines">Sentences, the most important first.</param>
/// <param name="Problems">Files that it could not deal with, and why.</param>
public sealed record LibraryOutcome(IReadOnlyList<string> Lines, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Whether something is wrong that the user should see to.</summary>
    public bool IsBad { get; init; }
}
