using ImrSearch.Web.Library;

namespace ImrSearch.Web.Tests.Library;

internal static class JobWait
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Waits until nothing runs or waits any more.</summary>
    public static async Task<LibraryJobState> ForEndAsync(LibraryJob job)
    {
        var ended = new TaskCompletionSource<LibraryJobState>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (job.State is { IsRunning: false, Title: not null } state)
            {
                ended.TrySetResult(state);
            }
        }

        job.Changed += Look;
        try
        {
            Look();
            return await ended.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);
        }
        finally
        {
            job.Changed -= Look;
        }
    }
}
