namespace ImrSearch.App.Importing;

/// <summary>How far an import is.</summary>
/// <param name="FilesDone">Files dealt with.</param>
/// <param name="FilesTotal">Files found, or null while they are still being found.</param>
/// <param name="Decisions">Decisions taken in.</param>
/// <param name="Problems">Problems met.</param>
/// <param name="Stage">What goes on: "reading letters", "updating the search index".</param>
public sealed record ImportProgress(int FilesDone, int? FilesTotal, int Decisions, int Problems, string Stage);
