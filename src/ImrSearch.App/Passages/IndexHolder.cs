using System.Data.Common;

namespace ImrSearch.App.Passages;

/// <summary>
/// Keeps the open index of a data folder. Because the index is derived, a damaged one is moved aside
/// (<c>search.damaged-1</c>, nothing is deleted) and an empty one put in its place, to be filled from the catalogue.
/// </summary>
internal sealed class IndexHolder(string dataFolder, Func<string, IPassageIndex> open) : IDisposable
{
    private const string BeingMade =
        "The search index is being made anew; try again in a moment. If no rebuild is running, run \"imrsearch rebuild --index-only\".";

    private volatile IPassageIndex? _opened;
    private volatile string? _unavailable;
    private volatile bool _disposed;

    public string Folder { get; } = Path.Combine(dataFolder, "search");

    /// <summary>The index to be searched: complete.</summary>
    /// <exception cref="WorkspaceException">It is being made anew.</exception>
    public IPassageIndex Current => _unavailable is { } reason ? throw new WorkspaceException(reason) : Opened;

    /// <summary>The index to be filled or looked at, which may not be complete yet.</summary>
    /// <exception cref="WorkspaceException">It is being made anew.</exception>
    public IPassageIndex Opened
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _opened ?? throw new WorkspaceException(_unavailable ?? BeingMade);
        }
    }

    /// <summary>Whether an index is still the one that is open, and not replaced already.</summary>
    public bool IsOpened(IPassageIndex? index) => index is not null && ReferenceEquals(index, _opened);

    public void Open()
    {
        Directory.CreateDirectory(Folder);
        _opened = open(Folder);
    }

    /// <summary>Asks the complete index.</summary>
    /// <exception cref="WorkspaceException">It is being made anew, also when that began while it was answering.</exception>
    public T Ask<T>(Func<IPassageIndex, T> question)
    {
        try
        {
            return question(Current);
        }
        catch (ObjectDisposedException fault) when (!_disposed)
        {
            throw new WorkspaceException(_unavailable ?? BeingMade, fault);
        }
    }

    /// <summary>Says that a new index has everything: searches may use it.</summary>
    public void MarkComplete() => _unavailable = null;

    /// <summary>
    /// Moves the folder aside and opens an empty index, which cannot be searched before <see cref="MarkComplete"/>.
    /// </summary>
    /// <returns>Where the damaged index is now.</returns>
    public string StartAnew()
    {
        _unavailable = BeingMade;
        Interlocked.Exchange(ref _opened, null)?.Dispose();
        var aside = Enumerable.Range(1, int.MaxValue).Select(n => $"{Folder}.damaged-{n}").First(path => !Path.Exists(path));
        try
        {
            Directory.Move(Folder, aside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _unavailable = $"The search index in {Folder} is damaged and cannot be moved aside: {fault.Message} End every ImrSearch that uses "
                + $"this folder, delete {Folder} (it is made anew from the catalogue), and start again.";
            throw new WorkspaceException(_unavailable, fault);
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
        NotSupportedException or ArgumentException => false,

        // The catalogue's faults met on the way.
        DbException => false,
        FileNotFoundException or EndOfStreamException => true,
        IOException => false,
        _ => true,
    };

    public void Dispose()
    {
        _disposed = true;
        Interlocked.Exchange(ref _opened, null)?.Dispose();
    }
}
