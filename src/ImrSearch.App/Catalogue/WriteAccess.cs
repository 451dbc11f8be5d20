namespace ImrSearch.App.Catalogue;

/// <summary>
/// Lets one writer at a time into a data folder: callers in this process wait for each other; a second process is
/// refused with a message. The lock file <c>write.lock</c> is held open while writing and means nothing otherwise, so a
/// crash leaves no lock behind.
/// </summary>
internal sealed class WriteAccess(string dataFolder) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _file = Path.Combine(dataFolder, "write.lock");

    /// <exception cref="WorkspaceException">Another process is writing, or the folder cannot be written.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        return TakeFile();
    }

    /// <inheritdoc cref="EnterAsync"/>
    public IDisposable Enter(CancellationToken cancellation)
    {
        _gate.Wait(cancellation);
        return TakeFile();
    }

    private Holder TakeFile()
    {
        try
        {
            return new Holder(_gate, new FileStream(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception fault)
        {
            _gate.Release();
            throw fault switch
            {
                UnauthorizedAccessException => new WorkspaceException(
                    $"The data folder {dataFolder} cannot be written: {fault.Message} Check its permissions, or choose another folder.", fault),
                IOException => new WorkspaceException(
                    $"Another ImrSearch is importing into {dataFolder} or rebuilding its index. Wait until it is done, or end it, and try again. ({fault.Message})", fault),
                _ => fault,
            };
        }
    }

    public void Dispose() => _gate.Dispose();

    private sealed class Holder(SemaphoreSlim gate, FileStream file) : IDisposable
    {
        private FileStream? _file = file;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _file, null) is { } held)
            {
                held.Dispose();
                gate.Release();
            }
        }
    }
}
