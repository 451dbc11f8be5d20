using System.Net;
using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Passages;
using ImrSearch.App.Tests.PassageIndexContract;
using ImrSearch.Embeddings;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.EmbeddedIndex;

/// <summary>When meanings are learnt, and what becomes of the index when an embedding service is away.</summary>
public sealed class LearningTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Learning_is_due_at_first_and_when_twice_or_half_of_what_was_learnt_from_is_there()
    {
        using var index = EmbeddedPassageIndex.Open(_folder.Path);
        Assert.False(index.IsLearningDue);
        index.Apply(Letters(0, 10), 1, TestContext.Current.CancellationToken);
        Assert.True(index.IsLearningDue);
        index.Rebuild(Letters(0, 10), 1, cancellation: TestContext.Current.CancellationToken);
        Assert.False(index.IsLearningDue);
        index.Apply(Letters(10, 9), 2, TestContext.Current.CancellationToken);
        Assert.False(index.IsLearningDue);
        index.Apply(Letters(19, 1), 3, TestContext.Current.CancellationToken);
        Assert.True(index.IsLearningDue);

        index.Rebuild(Letters(0, 20), 3, cancellation: TestContext.Current.CancellationToken);
        index.Rebuild([], 4, cancellation: TestContext.Current.CancellationToken);
        Assert.False(index.IsLearningDue);
    }

    [Fact]
    public void What_was_learnt_is_there_again_when_the_index_is_opened_again()
    {
        using (var index = EmbeddedPassageIndex.Open(_folder.Path))
        {
            index.Rebuild(Letters(0, 30), 1, cancellation: TestContext.Current.CancellationToken);
        }

        using var again = EmbeddedPassageIndex.Open(_folder.Path);
        var found = again.Search(ByMeaning, TestContext.Current.CancellationToken);
        Assert.Null(found.MeaningUnavailable);
        Assert.True(found.Totals.Decisions > 0);
        Assert.Equal(30, again.Status().Meaning!.Vectors);
    }

    [Fact]
    public void A_service_that_is_away_does_not_empty_an_index_that_has_vectors()
    {
        using (var index = EmbeddedPassageIndex.Open(_folder.Path))
        {
            index.Rebuild(Letters(0, 30), 1, cancellation: TestContext.Current.CancellationToken);
        }

        using (var index = EmbeddedPassageIndex.Open(_folder.Path, Away()))
        {
            Assert.True(index.IsLearningDue);
            var fault = Assert.Throws<WorkspaceException>(() => index.Rebuild(Letters(0, 31), 2, cancellation: TestContext.Current.CancellationToken));
            Assert.Contains("stays as it was", fault.Message, StringComparison.Ordinal);
            Assert.Equal(1, index.AppliedChange);
        }

        using var again = EmbeddedPassageIndex.Open(_folder.Path);
        Assert.Null(again.Search(ByMeaning, TestContext.Current.CancellationToken).MeaningUnavailable);
    }

    [Fact]
    public void A_first_import_without_the_service_is_found_by_words_and_tried_again()
    {
        using var index = EmbeddedPassageIndex.Open(_folder.Path, Away());
        index.Rebuild(Letters(0, 5), 1, cancellation: TestContext.Current.CancellationToken);

        Assert.True(index.IsLearningDue);
        var found = index.Search(ByMeaning with { Mode = SearchMode.Hybrid }, TestContext.Current.CancellationToken);
        Assert.True(found.Totals.Decisions > 0);
        Assert.NotNull(found.MeaningUnavailable);
    }

    public void Dispose() => _folder.Dispose();

    private static PassageSearchRequest ByMeaning => new() { Query = "knee pain", Mode = SearchMode.Meaning };

    private static IEnumerable<LetterChange> Letters(int from, int count) => Enumerable.Range(from, count).Select(i => TestLetters.Letter(
        $"XY15-{i:0000000}",
        TestLetters.Decision($"XY15-{i:0000000}#1", i % 2 == 0 ? "MRI of the knee" : "Norco 10/325", i % 3 == 0 ? "The knee pain goes on." : "No proof of help from the drug is on file.")));

    private static EmbeddedIndexOptions Away()
    {
        var endpoint = new EmbeddingEndpoint { Url = new Uri("http://localhost:1"), Model = "m", Retries = 0 };
        return new EmbeddedIndexOptions { Generator = new OpenAiEmbeddingGenerator(endpoint, handler: new AwayHandler()), GeneratorId = "m" };
    }

    private sealed class AwayHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
    }
}
