using System.Diagnostics;

namespace ImrSearch.App.Importing;

/// <summary>
/// The folder of this machine from which a page may import. Nothing above it can be named, neither by ".." nor by a
/// full path nor through a link.
/// </summary>
public sealed class ImportRoot
{
    // A page that offers folders must not list a whole network drive first.
    private const int CountedAtMost = 2000;
    private static readonly TimeSpan CountingTime = TimeSpan.FromMilliseconds(300);

    private readonly string _given;

    /// <param name="folder">The folder; it may come and go, as network drives do.</param>
    public ImportRoot(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _given = Path.GetFullPath(folder);
    }

    /// <summary>The folder as it was configured.</summary>
    public string Folder => _given;

    /// <summary>The real path of a folder below the root.</summary>
    /// <param name="below">Relative to the root; empty for the root itself.</param>
    /// <exception cref="WorkspaceException">It is not there, or it leads out of the root; the message is for the user.</exception>
    public string Resolve(string? below)
    {
        below = (below ?? "").Trim();
        var parts = below.Split('/', '\\');
        if (Path.IsPathRooted(below) || below.Contains('\0', StringComparison.Ordinal) || below.Contains(':', StringComparison.Ordinal) && OperatingSystem.IsWindows()
            || parts.Any(part => part is ".." or "."))
        {
            throw Outside(below);
        }

        try
        {
            var root = RealPath.Of(_given);
            var folder = RealPath.Of(Path.Combine(root, Path.Combine(parts)));
            if (!RealPath.IsIn(root, folder))
            {
                throw Outside(below);
            }

            return Directory.Exists(folder) ? folder
                : !Directory.Exists(root) ? throw new WorkspaceException($"The import folder {_given} is not there. Connect its drive, or name another folder (importRoot) and start ImrSearch again.")
                : throw new WorkspaceException($"There is no folder \"{below}\" in {_given} (any more). Choose another, or check that the drive is connected.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WorkspaceException($"The folder \"{below}\" in {_given} cannot be opened: {fault.Message} Check the drive and its permissions.", fault);
        }
    }

    /// <summary>The folders directly in a folder below the root, in the order of names; links that lead out are left out.</summary>
    /// <exception cref="WorkspaceException">As <see cref="Resolve"/>.</exception>
    public IReadOnlyList<ImportFolder> Folders(string? below)
    {
        var root = RealPath.Of(_given);
        var folder = Resolve(below);
        var clock = Stopwatch.StartNew();
        try
        {
            return [.. Directory.EnumerateDirectories(folder)
                .Where(path => LeadsIn(root, path))
                .Order(StringComparer.Ordinal)
                .Select(path => Describe(root, path, Path.GetFileName(path), string.IsNullOrEmpty(below) ? Path.GetFileName(path) : $"{below.Trim('/')}/{Path.GetFileName(path)}", clock))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException($"The folder {folder} cannot be listed: {fault.Message} Check its permissions.", fault);
        }
    }

    /// <summary>A folder below the root with the count of its letters.</summary>
    /// <exception cref="WorkspaceException">As <see cref="Resolve"/>.</exception>
    public ImportFolder Describe(string? below) =>
        Describe(RealPath.Of(_given), Resolve(below), Path.GetFileName(Resolve(below)), below ?? "", Stopwatch.StartNew());

    private static ImportFolder Describe(string root, string path, string name, string below, Stopwatch clock)
    {
        var count = 0;
        foreach (var item in PathEnumerator.Enumerate([path], within: root))
        {
            count += item.Source is null ? 0 : 1;
            if (count >= CountedAtMost || clock.Elapsed > CountingTime)
            {
                return new ImportFolder(name, below, count, HasMore: true);
            }
        }

        return new ImportFolder(name, below, count, HasMore: false);
    }

    private static bool LeadsIn(string root, string path)
    {
        try
        {
            return RealPath.IsIn(root, RealPath.Of(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private WorkspaceException Outside(string below) => new(
        $"\"{below}\" is not a folder in {_given}. Pages import from that folder only; use the command line (imrsearch import) for others.");
}
