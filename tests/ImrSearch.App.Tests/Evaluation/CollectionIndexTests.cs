using ImrSearch.App.Evaluation;
using ImrSearch.App.Passages;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Evaluation;

public sealed class CollectionIndexTests : IDisposable
{
    private readonly CollectionFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Queries_are_plain_words_any_of_which_finds_and_ids_may_have_any_form()
    {
        using var index = CollectionIndex.Build(_folder.Read(), cancellation: Cancellation);

        var report = index.Run(SearchMode.Keyword, cancellation: Cancellation);

        Assert.Equal(("c", SearchMode.Keyword, 2), (report.Collection, report.Mode, report.Queries));
        Assert.Equal(["a b#1", "4"], report.Results[0].Ranking.Select(document => document.Id));
        Assert.True(report.Results[0].Ranking[0].Score > report.Results[0].Ranking[1].Score);
        Assert.Equal(["2"], report.Results[1].Ranking.Select(document => document.Id));
    }

    [Fact]
    public void The_figures_are_means_over_the_queries_with_a_relevant_document()
    {
        _folder.Write(CollectionReader.JudgementsFile, "q1\ta b#1\t1\nq2\t1\t0\nq2\t4\t1\nq3\t2\t0\n");
        using var index = CollectionIndex.Build(_folder.Read(), cancellation: Cancellation);

        var report = index.Run(SearchMode.Keyword, cancellation: Cancellation);

        // q1 finds its one document first; q2 finds another one only.
        Assert.Equal(2, report.Queries);
        Assert.Equal((0.5, 0.5, 0.5), (report.Ndcg10, report.Map, report.Recall100));
        Assert.Equal(0.05, report.P10, 12);
    }

    [Fact]
    public void Equal_scores_stand_in_the_order_of_the_file()
    {
        _folder.Write(CollectionReader.DocumentsFile, string.Join('\n', Enumerable.Range(0, 30).Select(i => $"{{\"id\":\"x{30 - i}\",\"text\":\"opioids\"}}")));
        _folder.Write(CollectionReader.JudgementsFile, "q2\tx1\t1");
        using var index = CollectionIndex.Build(_folder.Read(), cancellation: Cancellation);

        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"x{30 - i}"), index.Run(SearchMode.Keyword, cancellation: Cancellation).Results[0].Ranking.Select(d => d.Id));
    }

    [Fact]
    public void The_temporary_index_goes_with_its_owner()
    {
        var folder = "";
        using (CollectionIndex.Build(_folder.Read(), path => Opened(folder = path), cancellation: Cancellation))
        {
            Assert.True(Directory.EnumerateFileSystemEntries(folder).Any());
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_failure_leaves_nothing_behind()
    {
        var folder = "";
        Assert.Throws<IOException>(() => CollectionIndex.Build(
            _folder.Read(),
            path =>
            {
                folder = path;
                return new FakePassageIndex(new FakeIndexState { FailApply = new IOException("the disk is full") });
            },
            cancellation: Cancellation));

        Assert.NotEqual("", folder);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_cancelled_indexing_leaves_nothing_behind()
    {
        using var cancel = new CancellationTokenSource();
        var folder = "";
        Assert.ThrowsAny<OperationCanceledException>(() => CollectionIndex.Build(
            _folder.Read(), path => Opened(folder = path), new InlineProgress<EvaluationProgress>(_ => cancel.Cancel()), cancel.Token));

        Assert.NotEqual("", folder);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_run_can_be_cancelled_between_queries()
    {
        using var cancel = new CancellationTokenSource();
        using var index = CollectionIndex.Build(_folder.Read(), cancellation: Cancellation);
        var asked = 0;

        Assert.ThrowsAny<OperationCanceledException>(() => index.Run(
            SearchMode.Keyword,
            new InlineProgress<EvaluationProgress>(_ =>
            {
                asked++;
                cancel.Cancel();
            }),
            cancel.Token));

        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_collection_without_a_relevant_document_is_refused()
    {
        _folder.Write(CollectionReader.JudgementsFile, "q1\t2\t0");
        using var index = CollectionIndex.Build(_folder.Read(), cancellation: Cancellation);

        Assert.Contains("no grade above 0", Assert.Throws<ArgumentException>(() => index.Run(SearchMode.Keyword, cancellation: Cancellation)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mode_whose_meaning_is_not_to_be_had_is_an_error_and_no_figure()
    {
        var state = new FakeIndexState();
        using var index = CollectionIndex.Build(_folder.Read(), _ => new WithoutMeaning(new FakePassageIndex(state)), cancellation: Cancellation);

        var fault = Assert.Throws<WorkspaceException>(() => index.Run(SearchMode.Hybrid, cancellation: Cancellation));

        Assert.Contains("the model is away", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_query_of_unknown_words_counts_and_is_told_apart()
    {
        _folder.Write(CollectionReader.QueriesFile, "q1\tknee brace\nq2\tzzyzx");
        using var index = CollectionIndex.Build(_folder.Read(), cancellation: Cancellation);

        var report = index.Run(SearchMode.Hybrid, cancellation: Cancellation);

        Assert.Equal((2, "q2"), (report.Queries, Assert.Single(report.WithoutMeaning).Query));
        Assert.Equal(0, report.Results[1].Ndcg10);
    }

    [Fact]
    public void A_run_file_names_query_document_rank_score_and_mode()
    {
        using var index = CollectionIndex.Build(_folder.Read(), cancellation: Cancellation);
        var report = index.Run(SearchMode.Keyword, cancellation: Cancellation);
        using var output = new StringWriter { NewLine = "\n" };

        RunFile.Write(output, report);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"^q1 Q0 a b#1 1 [0-9.]+ keyword$", lines[0]);
        Assert.Matches(@"^q2 Q0 2 1 [0-9.]+ keyword$", lines[2]);
    }

    private static IPassageIndex Opened(string folder) => DefaultIndex.Open(folder);

    public void Dispose() => _folder.Dispose();
}
