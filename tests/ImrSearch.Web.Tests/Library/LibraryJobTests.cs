using ImrSearch.App;
using ImrSearch.Web.Library;
using ImrSearch.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace ImrSearch.Web.Tests.Library;

/// <summary>One thing at a time is done to the library, and everybody sees the same of it.</summary>
public sealed class LibraryJobTests : IDisposable
{
    private static readonly LibraryOutcome Done = new(["done"], []);

    private readonly WebApp _app = new();

    private LibraryJob Job => _app.Services.GetRequiredService<LibraryJob>();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task While_one_runs_no_other_starts_and_uploads_wait_for_their_turn()
    {
        var gate = new TaskCompletionSource();
        var order = new List<string>();
        Assert.True(Job.TryStart(Work("first", async _ => { await gate.Task; order.Add("first"); })));

        Assert.False(Job.TryStart(Work("refused", _ => Task.CompletedTask)));
        Job.Enqueue(Work("second", _ => { order.Add("second"); return Task.CompletedTask; }));
        Job.Enqueue(Work("third", _ => { order.Add("third"); return Task.CompletedTask; }));
        Assert.Equal(("first", true, 2), (Job.State.Title, Job.State.IsRunning, Job.State.Waiting));

        gate.SetResult();
        var ended = await JobWait.ForEndAsync(Job);
        Assert.Equal(["first", "second", "third"], order);
        Assert.Equal(("third", 0), (ended.Title, ended.Waiting));
        Assert.Equal(["done"], ended.Outcome!.Lines);
    }

    [Fact]
    public async Task Of_jobs_that_followed_each_other_each_is_told_how_it_went()
    {
        Job.TryStart(Work("first", _ => throw new WorkspaceException("No such folder.")));
        await JobWait.ForEndAsync(Job);
        for (var number = 2; number <= 12; number++)
        {
            Job.TryStart(Work($"job {number}", _ => Task.CompletedTask));
            await JobWait.ForEndAsync(Job);
            if (number == 2)
            {
                Assert.Equal(("first", "No such folder."), Assert.Single(Job.State.Earlier) is var earlier ? (earlier.Title, earlier.Fault) : default);
                Assert.Contains("Before that (1) first – failed No such folder.", await _app.TextAsync("/library"), StringComparison.Ordinal);
            }
        }

        Assert.Equal(Enumerable.Range(2, 10).Reverse().Select(number => $"job {number}"), Job.State.Earlier.Select(state => state.Title));
        Assert.All(Job.State.Earlier, state => Assert.Empty(state.Earlier));
    }

    [Fact]
    public async Task Stopping_says_what_is_kept_and_cleans_up()
    {
        var cleaned = false;
        Job.TryStart(Work("long", cancellation => Task.Delay(Timeout.Infinite, cancellation)) with { CleanUp = () => cleaned = true });

        Job.Stop(Job.State.Number);

        var ended = await JobWait.ForEndAsync(Job);
        Assert.Equal((true, "what is kept"), (ended.WasStopped, ended.Fault));
        Assert.Null(ended.Outcome);
        Assert.True(cleaned);
        Assert.True(Job.TryStart(Work("next", _ => Task.CompletedTask)));
    }

    [Fact]
    public async Task A_refusal_is_told_in_its_own_words_and_the_next_can_start()
    {
        Job.TryStart(Work("busy", _ => throw new WorkspaceException("Another ImrSearch is importing.")) with
        {
            CleanUp = () => Assert.Fail("what was handed in is given up"),
            WhenKept = " The files are kept.",
        });

        var ended = await JobWait.ForEndAsync(Job);
        Assert.Equal(("Another ImrSearch is importing. The files are kept.", false), (ended.Fault, ended.WasStopped));
        Job.TryStart(Work("bug", _ => throw new InvalidOperationException("unforeseen")));
        Assert.Contains("It failed: unforeseen", (await JobWait.ForEndAsync(Job)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_old_page_stops_is_not_what_has_begun_since()
    {
        Job.TryStart(Work("first", _ => Task.CompletedTask));
        await JobWait.ForEndAsync(Job);
        var seen = Job.State.Number;
        var gate = new TaskCompletionSource();
        Job.TryStart(Work("second", _ => gate.Task));

        Job.Stop(seen);

        Assert.False(Job.State.IsStopping);
        gate.SetResult();
        Assert.False((await JobWait.ForEndAsync(Job)).WasStopped);
    }

    [Fact]
    public async Task What_the_end_of_the_program_kept_from_being_done_is_kept()
    {
        var given = false;
        Job.TryStart(Work("long", cancellation => Task.Delay(Timeout.Infinite, cancellation)) with { CleanUp = () => given = true });

        await Job.DisposeAsync();

        Assert.False(given);
    }

    [Fact]
    public async Task The_end_of_the_program_waits_until_the_library_is_at_rest()
    {
        var atRest = false;
        Job.TryStart(Work("long", async cancellation =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                await Task.Delay(50, CancellationToken.None);
                atRest = true;
            }
        }));

        await Job.DisposeAsync();

        Assert.True(atRest);
        Assert.False(Job.TryStart(Work("late", _ => Task.CompletedTask)));
    }

    [Fact]
    public void The_time_left_is_told_only_when_it_is_worth_something()
    {
        var state = new LibraryJobState { IsRunning = true, StageElapsed = TimeSpan.FromSeconds(10) };
        LibraryJobState At(int done, int? total) => state with { Progress = new LibraryProgress("reading", "file", done, total) };

        Assert.Equal(TimeSpan.FromSeconds(30), At(25, 100).Left);
        Assert.Null(At(25, null).Left);
        Assert.Null(At(1, 100).Left);
        Assert.Null(At(100, 100).Left);
        Assert.Null((At(25, 100) with { StageElapsed = TimeSpan.FromSeconds(1) }).Left);
        Assert.Null((At(25, 100) with { IsRunning = false }).Left);
    }

    private static LibraryWork Work(string title, Func<CancellationToken, Task> run) => new(
        title,
        async (_, cancellation) =>
        {
            await run(cancellation);
            return Done;
        },
        "what is kept");
}
