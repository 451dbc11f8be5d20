namespace ImrSearch.App.Passages;

/// <summary>The engine that is used when the caller names none.</summary>
internal static class DefaultIndex
{
    public static IPassageIndex Open(string folder) =>
        throw new WorkspaceException($"This build has no search engine for {folder}.");
}
