namespace ImrSearch.App.Importing;

/// <summary>Where a path really leads: every link on the way is followed, not only one at its end.</summary>
internal static class RealPath
{
    // As many as file systems follow before they call it a loop.
    private const int MostLinks = 40;

    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(path) is not { } link)
            {
                return path;
            }

            var target = new FileInfo(link).LinkTarget!;
            path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(
                Path.Combine(Path.GetDirectoryName(link)!, target, Path.GetRelativePath(link, path) is var rest && rest == "." ? "" : rest)));
        }

        throw new IOException($"The links of {path} lead in a circle.");
    }

    /// <summary>Whether a real path is a folder or lies in it.</summary>
    public static bool IsIn(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    // The link nearest to the root: what stands behind it is another folder's business.
    private static string? FirstLink(string path)
    {
        string? first = null;
        for (var part = path; part is not null && part != Path.GetPathRoot(part); part = Path.GetDirectoryName(part))
        {
            if (new FileInfo(part).LinkTarget is not null)
            {
                first = part;
            }
        }

        return first;
    }
}
