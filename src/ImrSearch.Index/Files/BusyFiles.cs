namespace ImrSearch.Index.Files;

/// <summary>
/// Tries again what Windows refuses while another program (a reader, a virus scanner, a backup) has a file open for a
/// moment. Gives up after about a second.
/// </summary>
internal static class BusyFiles
{
    private static readonly int[] PausesMilliseconds = [1, 4, 15, 30, 50, 100, 200, 300, 300];

    /// <summary>Runs <paramref name="step"/> until it succeeds.</summary>
    /// <param name="step">What to do; it must be harmless to repeat.</param>
    /// <param name="wait">Waits between two attempts.</param>
    public static T Run<T>(Func<T> step, Action<TimeSpan> wait)
    {
        foreach (var pause in PausesMilliseconds)
        {
            try
            {
                return step();
            }
            catch (Exception fault) when (IsBusy(fault))
            {
                wait(TimeSpan.FromMilliseconds(pause));
            }
        }

        return step();
    }

    /// <summary>A file that is not there will not come by waiting.</summary>
    private static bool IsBusy(Exception fault) => fault is UnauthorizedAccessException
        or (IOException and not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException or EndOfStreamException));
}
