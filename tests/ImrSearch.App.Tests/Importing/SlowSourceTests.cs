using System.Diagnostics;
using ImrSearch.App.Importing;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Importing;

/// <summary>Files that take long, or for ever.</summary>
public sealed class SlowSourceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_named_pipe_is_a_problem_and_the_rest_is_imported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among its files");
        _folder.Write("b.txt", TestFolder.Letter("CM1"));
        var pipe = Path.Combine(_folder.Letters, "a.txt");
        using (var mkfifo = Process.Start("mkfifo", [pipe]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var workspace = _folder.Open();
        var report = await _folder.ImportAsync(workspace).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal((2, 1), (report.Files, report.Letters));
        var problem = Assert.Single(report.Problems);
        Assert.Equal(pipe, problem.File);
        Assert.Contains("not an ordinary file", problem.Reason);
    }

    [Fact]
    public async Task An_empty_file_is_read()
    {
        _folder.Write("a.txt", "");

        Assert.Equal(0, (await FileContent.ReadAsync(Path.Combine(_folder.Letters, "a.txt"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Letters_before_a_slow_file_are_committed_in_time_and_cancelling_does_not_wait_for_it()
    {
        using var cancel = new CancellationTokenSource();
        using var workspace = _folder.Open();
        var never = new TaskCompletionSource<ReadOnlyMemory<byte>>();
        var timerSet = new TaskCompletionSource();
        _folder.Clock.OnTimer = () => timerSet.TrySetResult();

        var import = workspace.Importer.ImportAsync(
            [TestFolder.Source("a.txt", TestFolder.Letter("CM1")), new ImportSource("slow.txt", _ => never.Task)], cancellation: cancel.Token);
        await timerSet.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(0, workspace.Upkeep.Status().Letters);
        _folder.Clock.Advance(TimeSpan.FromSeconds(3));
        while (workspace.Upkeep.Status().Letters == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => import.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));

        Assert.Equal(1, workspace.Upkeep.Status().Letters);
        Assert.Equal(["CM1"], _folder.Index.LetterIds);
    }

    [Fact]
    public async Task An_import_ends_only_when_none_of_its_files_is_being_read_any_more()
    {
        using var cancel = new CancellationTokenSource();
        using var reading = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        var running = 0;
        _folder.Reader.OnRead = _ =>
        {
            Interlocked.Increment(ref running);
            reading.Release();
            goOn.Wait(TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref running);
        };
        using var workspace = _folder.Open();

        var import = workspace.Importer.ImportAsync(
            Enumerable.Range(0, 50).Select(i => TestFolder.Source($"{i}.txt", TestFolder.Letter($"CM{i}"))), cancellation: cancel.Token);
        await reading.WaitAsync(TestContext.Current.CancellationToken);
        await reading.WaitAsync(TestContext.Current.CancellationToken);
        await cancel.CancelAsync();
        var next = workspace.Importer.ImportAsync([], cancellation: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<TimeoutException>(
            () => Task.WhenAny(import, next).WaitAsync(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken));
        Assert.Equal(2, running);
        goOn.Set();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import);
        Assert.Equal(0, running);
        await next;
    }

    public void Dispose() => _folder.Dispose();
}
