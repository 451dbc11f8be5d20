using ImrSearch.Embeddings.Tests.Fakes;
using Microsoft.Extensions.AI;

namespace ImrSearch.Embeddings.Tests;

public class LsaEmbeddingGeneratorTests
{
    private static readonly LsaModel Model = new LsaTrainer(EnglishAnalyzer.Instance).Train(RandomCorpus.Texts(3, 40));

    [Fact]
    public async Task Answers_stay_in_step_with_the_texts()
    {
        using var generator = new LsaEmbeddingGenerator(Model);
        var word = RandomCorpus.Word(0, 1);
        var answers = await generator.GenerateAsync([word, "unheard", "", word + " " + RandomCorpus.Word(1, 1)], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([10, 0, 0, 10], answers.Select(answer => answer.Vector.Length));
        Assert.Equal(Model.Embed(word), answers[0].Vector.ToArray());
    }

    [Fact]
    public void It_says_what_it_is()
    {
        using var generator = new LsaEmbeddingGenerator(Model);
        var metadata = Assert.IsType<EmbeddingGeneratorMetadata>(generator.GetService(typeof(EmbeddingGeneratorMetadata)));
        Assert.Equal((Model.Id, 10), (metadata.DefaultModelId, metadata.DefaultModelDimensions));
        Assert.Same(Model, generator.GetService(typeof(LsaModel)));
        Assert.Same(generator, generator.GetService(typeof(LsaEmbeddingGenerator)));
        Assert.Null(generator.GetService(typeof(string)));
        Assert.Null(generator.GetService(typeof(LsaModel), "key"));
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled()
    {
        using var generator = new LsaEmbeddingGenerator(Model);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => generator.GenerateAsync(["text"], null, new CancellationToken(canceled: true)));
    }
}
