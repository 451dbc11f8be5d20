using System.Diagnostics;
using System.Globalization;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// Lets one writer at a time into a data folder: callers in this process wait for each other; a second process is
/// refused with a message. The lock file <c>write.lock</c> is held open while writing and means nothing otherwise, so a
/// crash leaves no lock behind. Beside it, <c>write.owner</c> names the process that holds it, for that message only.
/// Disposing does not wait for a writer: it lets go of the lock when it is done.
/// </summary>
internal sealed class WriteAccess(string dataFolder) : IDisposable
{
    // What a file that another process holds is called: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows,
    // EWOULDBLOCK elsewhere (its number differs between Linux and the BSDs with macOS).
    private static readonly int[] SharingViolations = OperatingSystem.IsWindows() ? [unchecked((int)0x80070020), unchecked((int)0x80070021)]
        : OperatingSystem.IsLinux() ? [11] : [35];

    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _file = Path.Combine(dataFolder, "write.lock");
    private readonly string _ownerFile = Path.Combine(dataFolder, "write.owner");
    private volatile bool _disposed;

    /// <exception cref="LibraryInUseException">Another process is writing.</exception>
    /// <exception cref="WorkspaceException">The folder cannot be written.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        return TakeFile();
    }

    /// <inheritdoc cref="EnterAsync"/>
    public IDisposable Enter(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _gate.Wait(cancellation);
        return TakeFile();
    }

    /// <summary>As <see cref="Enter"/>, but null when another caller in this process is writing.</summary>
    /// <exception cref="LibraryInUseException">Another process is writing.</exception>
    /// <exception cref="WorkspaceException">The folder cannot be written.</exception>
    public IDisposable? TryEnter()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _gate.Wait(0) ? TakeFile() : null;
    }

    private Holder TakeFile()
    {
        try
        {
            var file = new FileStream(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            NameOwner();
            return new Holder(this, file);
        }
        catch (Exception fault)
        {
            _gate.Release();
            throw fault switch
            {
                IOException when SharingViolations.Contains(fault.HResult) => new LibraryInUseException(
                    $"Another ImrSearch{Owner()} is importing into {dataFolder}, checking it or rebuilding its index. "
                    + $"Wait until it is done, or end it, and try again. ({fault.Message})", fault),
                UnauthorizedAccessException => new WorkspaceException(
                    $"The data folder {dataFolder} cannot be written: {fault.Message} Check its permissions, or choose another folder.", fault),
                IOException => new WorkspaceException(
                    $"The data folder {dataFolder} cannot be written: {fault.Message} Check that it is there, that its disk is not full and "
                    + "that it is not read-only, or choose another folder.", fault),
                _ => fault,
            };
        }
    }

    // Only an aid to whoever is refused: that it cannot be written does not matter.
    private void NameOwner()
    {
        try
        {
            using var self = Process.GetCurrentProcess();
            File.WriteAllText(_ownerFile, string.Create(CultureInfo.InvariantCulture, $"{self.ProcessName}, process {self.Id}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string Owner()
    {
        try
        {
            return File.ReadAllText(_ownerFile).Trim() is { Length: > 0 } owner ? $" ({owner})" : "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>
    /// The other process that says it is writing here; null when none does. It only looks: taking the lock to find out could
    /// refuse a writer that comes at the same moment. A process that was killed leaves its name behind, so it must still run.
    /// </summary>
    public string? OtherWriter()
    {
        var owner = Owner().Trim(' ', '(', ')');
        if (!int.TryParse(owner[(owner.LastIndexOf(' ') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == Environment.ProcessId)
        {
            return null;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return owner.StartsWith(process.ProcessName + ",", StringComparison.Ordinal) ? owner : null;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Release(FileStream file)
    {
        try
        {
            File.Delete(_ownerFile);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }

        file.Dispose();
        _gate.Release();
    }

    // The gate is not disposed: a writer may still hold it, and it has nothing that needs disposing.
    public void Dispose() => _disposed = true;

    private sealed class Holder(WriteAccess access, FileStream file) : IDisposable
    {
        private FileStream? _file = file;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _file, null) is { } held)
            {
                access.Release(held);
            }
        }
    }
}
