using System.Globalization;

namespace ImrSearch.App.Importing;

/// <summary>Reads whole files, up to the largest size that is taken.</summary>
internal static class FileContent
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>
    /// The largest file that is taken in. The longest real letters have some tens of pages and stay under 1 MB; the limit
    /// keeps a stray disk image from filling memory.
    /// </summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    private const string NotOrdinary = "It is not an ordinary file.";

    // An empty file opens at once, also on a network.
    private static readonly TimeSpan OpenTime = TimeSpan.FromSeconds(2);

    /// <exception cref="FileTooLargeException">The file is larger than <see cref="MaxBytes"/>; it was not read.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, CancellationToken cancellation)
    {
        using var stream = await OpenAsync(path, cancellation).ConfigureAwait(false);

        // A pipe or a device has no length and may never end.
        if (!stream.CanSeek)
        {
            throw new IOException(NotOrdinary);
        }

        CheckSize(stream.Length);
        var content = new byte[stream.Length];
        var length = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        return content.AsMemory(0, length);
    }

    // Opening a named pipe waits for somebody to write into it, perhaps for ever. The file system tells its length, 0, but not
    // its kind, so whatever has no length is opened on a thread of its own, which may be left behind waiting.
    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if ((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file) is { Exists: true, Length: > 0 })
        {
            return Open(path);
        }

        var opening = Task.Factory.StartNew(() => Open(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await opening.WaitAsync(OpenTime, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
        {
            _ = opening.ContinueWith(
                late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw fault is TimeoutException ? new IOException(NotOrdinary, fault) : fault;
        }
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    public static void CheckSize(long lengthBytes)
    {
        if (lengthBytes > MaxBytes)
        {
            throw new FileTooLargeException(string.Create(
                CultureInfo.InvariantCulture,
                $"The file has {lengthBytes / Megabyte:0} MB; files over {MaxBytes / Megabyte:0} MB are not taken in, and no copy was kept. A letter is far smaller: check that this is one, or split a file that holds many letters."));
        }
    }

    /// <summary>What to tell the user about a file or folder that could not be opened.</summary>
    public static string Explain(Exception fault) => fault switch
    {
        FileTooLargeException => fault.Message,
        FileNotFoundException or DirectoryNotFoundException => "There is no file or folder of this name. Check the path.",
        UnauthorizedAccessException => "There is no permission to read it. Change its permissions, or start ImrSearch as a user who may read it.",
        _ => $"It could not be read: {fault.Message} Check that it can be opened, then import it again.",
    };
}
