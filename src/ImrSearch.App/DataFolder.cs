using ImrSearch.App.Catalogue;

namespace ImrSearch.App;

/// <summary>Where the data stands when the user names no folder.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "IMRSEARCH_DATA";

    /// <summary>
    /// <paramref name="given"/> when there is one; else <see cref="Variable"/>; else <c>index/</c> in the repository
    /// that holds the current folder; else <c>index/</c> in the current folder.
    /// </summary>
    public static string Locate(string? given)
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            return Path.GetFullPath(given);
        }

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set)
        {
            return Path.GetFullPath(set);
        }

        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ImrSearch.sln")))
            {
                return Path.Combine(folder.FullName, "index");
            }
        }

        return Path.GetFullPath("index");
    }

    /// <summary>True when letters were imported into the folder before.</summary>
    public static bool HasCatalogue(string dataFolder) => File.Exists(Path.Combine(dataFolder, LetterCatalogue.FileName));
}
