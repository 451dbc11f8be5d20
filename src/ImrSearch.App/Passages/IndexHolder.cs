using System.Data.Common;

namespace ImrSearch.App.Passages;

/// <summary>
/// Keeps the open index of a data folder. Because the index is derived, a damaged one is moved aside
/// (<c>search.damaged-1</c>, nothing is deleted) and an empty one put in its place, to be filled from the catalogue.
/// </summary>
internal sealed class IndexHolder(string dataFolder, Func<string, IPassageIndex> open) : IDisposable
{
    private volatile IPassageIndex? _current;

    public string Folder { get; } = Path.Combine(dataFolder, "search");

    /// <exception cref="InvalidOperationException">It is not open: a call of <see cref="Open"/> failed.</exception>
    public IPassageIndex Current => _current ?? throw new InvalidOperationException("The search index is not open.");

    public void Open()
    {
        Directory.CreateDirectory(Folder);
        _current = open(Folder);
    }

    /// <summary>Moves the folder aside and opens an empty index.</summary>
    /// <returns>Where the damaged index is now.</returns>
    public string StartAnew()
    {
        Interlocked.Exchange(ref _current, null)?.Dispose();
        var aside = Enumerable.Range(1, int.MaxValue).Select(n => $"{Folder}.damaged-{n}").First(path => !Path.Exists(path));
        try
        {
            Directory.Move(Folder, aside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException(
                $"The search index in {Folder} is damaged and cannot be moved aside: {fault.Message} End every ImrSearch that uses "
                + $"this folder, delete {Folder} (it is made anew from the catalogue), and start again.", fault);
        }

        Open();
        return aside;
    }

    /// <summary>
    /// True when a fault means that the index's files are not what they should be; false when the machine is in the way
    /// (no permission, disk full, file in use) and the index may be sound.
    /// </summary>
    public static bool MeansDamage(Exception fault) => fault switch
    {
        OperationCanceledException or UnauthorizedAccessException or OutOfMemoryException or WorkspaceException => false,
        NotImplementedException or NotSupportedException or ArgumentException => false,

        // The catalogue's faults met on the way.
        DbException => false,
        FileNotFoundException or EndOfStreamException => true,
        IOException => false,
        _ => true,
    };

    public void Dispose() => Interlocked.Exchange(ref _current, null)?.Dispose();
}
