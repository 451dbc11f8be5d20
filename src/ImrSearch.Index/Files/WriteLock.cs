using System.Diagnostics;
using System.Globalization;

namespace ImrSearch.Index.Files;

/// <summary>
/// The right to write to a folder: a file held open that no other process can open, and beside it one that says who
/// holds it. The system lets go of it when the process ends, however it ends, so that a dead writer blocks nobody.
/// </summary>
internal sealed class WriteLock : IDisposable
{
    public const string LockName = "write.lock";
    public const string OwnerName = "write.owner";

    private readonly FileStream _held;
    private readonly string _ownerPath;

    private WriteLock(FileStream held, string ownerPath)
    {
        _held = held;
        _ownerPath = ownerPath;
    }

    /// <summary>Takes the lock.</summary>
    /// <exception cref="IndexLockedException">Another has it.</exception>
    public static WriteLock Take(string folder, TimeProvider clock)
    {
        var ownerPath = Path.Combine(folder, OwnerName);
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (IsTaken(fault))
        {
            throw new IndexLockedException(folder, Owner(ownerPath), fault);
        }

        try
        {
            // The locked file itself cannot be read by others on Windows, so the holder's name stands beside it.
            using var process = Process.GetCurrentProcess();
            File.WriteAllText(ownerPath, string.Create(
                CultureInfo.InvariantCulture,
                $"process {process.Id} ({process.ProcessName}) on {Environment.MachineName} since {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC"));
            return new WriteLock(held, ownerPath);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_ownerPath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is only there to be read by others; the next holder writes over it.
        }

        _held.Dispose();
    }

    /// <summary>Held by another (sharing or lock violation; EWOULDBLOCK of Linux, of macOS), and not: no space, no such folder.</summary>
    private static bool IsTaken(IOException fault) => OperatingSystem.IsWindows()
        ? (fault.HResult & 0xFFFF) is 32 or 33
        : fault.HResult is 11 or 35;

    private static string Owner(string ownerPath)
    {
        try
        {
            return File.ReadAllText(ownerPath) is { Length: > 0 } owner ? owner : "another process";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
