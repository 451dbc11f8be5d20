namespace ImrSearch.Testing;

/// <summary>
/// Reference data that stands beside a checkout (<c>../shared</c>): real letters, golden output, judged collections.
/// Tests that need it are skipped, saying so, where it is absent.
/// </summary>
public static class SharedData
{
    /// <summary>The repository's root folder: the one that holds the solution file.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>Apache Lucene's golden output; <c>IMRSEARCH_ORACLE</c> names another folder.</summary>
    public static string Oracle => Folder("IMRSEARCH_ORACLE", "oracle");

    /// <summary>Judged collections; <c>IMRSEARCH_COLLECTIONS</c> names another folder.</summary>
    public static string Collections => Folder("IMRSEARCH_COLLECTIONS", "collections");

    /// <summary>Real letters with reference annotations; <c>IMRSEARCH_LETTERS</c> names another folder.</summary>
    public static string Letters => Folder("IMRSEARCH_LETTERS", "letters");

    /// <summary>Scorers (Python 3) for extraction and ranking.</summary>
    public static string Tools => Folder("IMRSEARCH_TOOLS", "tools");

    /// <summary>Why a test that needs <paramref name="folder"/> cannot run, or null when it can.</summary>
    public static string? Missing(string folder) =>
        Directory.Exists(folder) ? null : $"reference data is not at {folder}";

    /// <summary>A folder that is named but absent is a mistake that must not pass for "nothing to test".</summary>
    private static string Folder(string variable, string name)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } named)
        {
            return Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", name));
        }

        return Directory.Exists(named) && Directory.EnumerateFileSystemEntries(named).Any()
            ? named
            : throw new InvalidOperationException($"{variable} names {named}, which is {(Directory.Exists(named) ? "empty" : "no folder")}.");
    }

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ImrSearch.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"ImrSearch.sln was not found in any folder above {AppContext.BaseDirectory}.");
    }
}
