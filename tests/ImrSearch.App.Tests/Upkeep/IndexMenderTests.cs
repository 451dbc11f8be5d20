using ImrSearch.App.Searching;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Upkeep;

/// <summary>An index of which the damage shows while it is searched.</summary>
public sealed class IndexMenderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task It_is_moved_aside_and_made_anew_and_the_search_is_answered()
    {
        using var workspace = await ImportTwoAsync();
        Damage();

        Assert.Equal(2, Decisions(workspace));

        Assert.Equal(["CM1", "CM2"], _folder.Index.LetterIds);
        Assert.True(Directory.Exists(Path.Combine(_folder.Data, "search.damaged-1")));
        Assert.Contains("page 7", Assert.Single(workspace.Upkeep.Status().Notices));
        Assert.Equal(2, Decisions(workspace));
        Assert.False(Directory.Exists(Path.Combine(_folder.Data, "search.damaged-2")));
    }

    [Fact]
    public async Task Many_searches_that_meet_it_together_mend_it_once()
    {
        using var workspace = await ImportTwoAsync();
        Damage();

        var answers = new string[16];
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            try
            {
                answers[i] = $"{Decisions(workspace)}";
            }
            catch (WorkspaceException told)
            {
                answers[i] = told.Message;
            }
        });

        Assert.All(answers, answer => Assert.True(answer == "2" || answer.Contains("being made anew", StringComparison.Ordinal), answer));
        Assert.Equal(2, Decisions(workspace));
        Assert.Single(Directory.GetDirectories(_folder.Data, "search.damaged-*"));
    }

    [Fact]
    public async Task A_search_that_is_given_up_does_not_stop_the_mending()
    {
        using var workspace = await ImportTwoAsync();
        using var cancel = new CancellationTokenSource();
        Damage();
        _folder.Index.OnChangeRead = cancel.Cancel;

        try
        {
            workspace.Search.Search(new SearchRequest(), cancel.Token);
        }
        catch (OperationCanceledException)
        {
        }

        Assert.True(SpinWait.SpinUntil(() => Record.Exception(() => Assert.Equal(2, Decisions(workspace))) is null, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task It_is_left_alone_where_that_is_wanted()
    {
        (await ImportTwoAsync()).Dispose();
        using var workspace = _folder.Open(rebuildDamaged: false);
        Damage();

        var fault = Assert.Throws<WorkspaceException>(() => Decisions(workspace));

        Assert.Contains("page 7", fault.Message);
        Assert.Contains("imrsearch rebuild", fault.Message);
        Assert.False(Directory.Exists(Path.Combine(_folder.Data, "search.damaged-1")));
    }

    [Fact]
    public async Task While_another_process_writes_it_is_left_alone_and_the_search_says_so()
    {
        using var workspace = await ImportTwoAsync();
        Damage();
        using (new FileStream(Path.Combine(_folder.Data, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Contains("Another ImrSearch", Assert.Throws<LibraryInUseException>(() => Decisions(workspace)).Message);
        }

        Assert.Equal(2, Decisions(workspace));
    }

    [Fact]
    public async Task A_mistake_of_the_program_is_not_taken_for_damage()
    {
        using var workspace = await ImportTwoAsync();
        _folder.Index.FailSearch = new InvalidOperationException("a mistake");

        Assert.Throws<InvalidOperationException>(() => Decisions(workspace));

        Assert.False(Directory.Exists(Path.Combine(_folder.Data, "search.damaged-1")));
    }

    private void Damage()
    {
        _folder.Index.FailSearch = new InvalidDataException("page 7: expected checksum 1, found 2");
        _folder.Index.OnOpen = () =>
        {
            _folder.Index.FailSearch = null;
            _folder.Index.Clear();
        };
    }

    private async Task<Workspace> ImportTwoAsync()
    {
        _folder.Write("a.txt", TestFolder.Letter("CM1"));
        _folder.Write("b.txt", TestFolder.Letter("CM2"));
        var workspace = _folder.Open();
        await _folder.ImportAsync(workspace);
        return workspace;
    }

    private static int Decisions(Workspace workspace) =>
        workspace.Search.Search(new SearchRequest(), TestContext.Current.CancellationToken).Totals.Decisions;

    public void Dispose() => _folder.Dispose();
}
