using ImrSearch.Web.Library;

namespace ImrSearch.Web.Tests.Library;

internal static class JobWait
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Waits until nothing runs or waits any more.</summary>
    public static Task<LibraryJobState> ForEndAsync(LibraryJob job) => ForAsync(job, state => state is { IsRunning: false, Title: not null });

    /// <summary>Waits until the job is so.</summary>
    public static async Task<LibraryJobState> ForAsync(LibraryJob job, Predicate<LibraryJobState> isSo)
    {
        var seen = new TaskCompletionSource<LibraryJobState>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (job.State is var state && isSo(state))
            {
                seen.TrySetResult(state);
            }
        }

        job.Changed += Look;
        try
        {
            Look();
            return await seen.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);
        }
        finally
        {
            job.Changed -= Look;
        }
    }
}
