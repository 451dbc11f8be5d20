using System.IO.Enumeration;
using ImrSearch.Letters;

namespace ImrSearch.App.Importing;

/// <summary>
/// Finds the files of an import: named files whatever their extension, and in folders, recursively, every .pdf and .txt.
/// The order is that of the paths given and within a folder that of names (files, then subfolders). Links are followed,
/// each folder once, so that a loop of links ends, or only within a given folder. What cannot be opened becomes a problem in its place.
/// </summary>
internal sealed class PathEnumerator
{
    private readonly HashSet<string> _foldersSeen = new(StringComparer.Ordinal);
    private readonly ListFolder _list;
    private readonly string? _within;

    private PathEnumerator(ListFolder list, string? within)
    {
        _list = list;
        _within = within;
    }

    /// <param name="paths">Files and folders.</param>
    /// <param name="list">Lists a folder; null for the disk.</param>
    /// <param name="within">A real path: links that lead out of this folder are not followed but are problems. Null follows all.</param>
    public static IEnumerable<ImportItem> Enumerate(IReadOnlyList<string> paths, ListFolder? list = null, string? within = null) =>
        paths.SelectMany(new PathEnumerator(list ?? Entries, within).EnumerateRoot);

    private IEnumerable<ImportItem> EnumerateRoot(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return [Problem(path, null, new FileNotFoundException())];
        }

        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return [ImportItem.OfFile(path, full)];
        }

        return Directory.Exists(full)
            ? EnumerateFolder(path, full)
            : [Problem(path, null, new FileNotFoundException())];
    }

    /// <param name="name">The folder as reports call it: as given, and below.</param>
    /// <param name="folder">Its full path.</param>
    private IEnumerable<ImportItem> EnumerateFolder(string name, string folder)
    {
        List<string> files = [], subfolders = [];
        ImportItem? problem = null;
        try
        {
            if (LeadsOut(folder))
            {
                problem = OutsideProblem(name);
            }
            else
            {
                folder = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
                folder = Path.TrimEndingDirectorySeparator(folder);
                if (!_foldersSeen.Add(folder))
                {
                    yield break;
                }
            }

            foreach (var (entry, isFolder) in problem is null ? _list(folder) : [])
            {
                if (isFolder)
                {
                    subfolders.Add(entry);
                }
                else if (HasLetterExtension(entry))
                {
                    files.Add(entry);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problem = Problem(name, folder, fault);
        }

        if (problem is not null)
        {
            yield return problem;
        }

        files.Sort(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file);
            yield return LeadsOut(path) ? OutsideProblem(Path.Combine(name, file)) : ImportItem.OfFile(Path.Combine(name, file), path);
        }

        if (problem is null)
        {
            yield return ImportItem.OfFolder(folder);
        }

        subfolders.Sort(StringComparer.Ordinal);
        foreach (var subfolder in subfolders)
        {
            foreach (var item in EnumerateFolder(Path.Combine(name, subfolder), Path.Combine(folder, subfolder)))
            {
                yield return item;
            }
        }
    }

    // Names only: a folder of a million letters is sorted in memory.
    public static IEnumerable<(string Name, bool IsFolder)> Entries(string folder) => new FileSystemEnumerable<(string Name, bool IsFolder)>(
        folder,
        static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory),
        new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false });

    private static bool HasLetterExtension(string file) =>
        file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private bool LeadsOut(string path) =>
        _within is not null && new FileInfo(path).LinkTarget is not null && !RealPath.IsIn(_within, RealPath.Of(path));

    private ImportItem OutsideProblem(string name) => ImportItem.Of(
        new ImportProblem(
            name, LetterProblem.ReadStage, $"It is a link that leads out of {_within}, and was not followed. Copy the files into that folder, or import them from the command line."),
        path: null);

    // What is not there is told once; what is there but closed stays listed until it can be read.
    private static ImportItem Problem(string name, string? path, Exception fault) => ImportItem.Of(
        new ImportProblem(name, LetterProblem.ReadStage, FileContent.Explain(fault)),
        fault is FileNotFoundException or DirectoryNotFoundException ? null : path);
}
