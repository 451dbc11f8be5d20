using System.Runtime.InteropServices;

namespace ImrSearch.Index.Files;

/// <summary>
/// Flushes a folder's entries. On POSIX a new or renamed file is durable only after fsync on its folder, which .NET
/// has no call for; Windows journals entries by itself.
/// </summary>
internal static partial class FolderSync
{
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} could not be opened to flush it (error {Marshal.GetLastPInvokeError()}).");
        }

        var result = FSync(handle);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);

        // EINVAL (22): some network and FUSE file systems do not offer it; their entries are as durable as they get.
        if (result != 0 && error != 22)
        {
            throw new IOException($"The folder {folder} could not be flushed to disk (error {error}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
