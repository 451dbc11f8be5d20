using ImrSearch.Embeddings.Tests.Fakes;
using Microsoft.Extensions.AI;

namespace ImrSearch.Embeddings.Tests.Remote;

public class OpenAiEmbeddingGeneratorTests : EndpointTest
{
    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts_and_with_length_1()
    {
        var service = new FakeService(FakeService.Vectors);
        var vectors = await Embed(service, ["aaa", "a"]);
        Assert.Equal([(float)(3 / Math.Sqrt(10)), (float)(1 / Math.Sqrt(10)), 0], vectors[0]);
        Assert.Equal([(float)(1 / Math.Sqrt(2)), (float)(1 / Math.Sqrt(2)), 0], vectors[1]);
        var request = Assert.Single(service.Requests);
        Assert.Equal(("http://localhost:11434/v1/embeddings", "tiny", "Bearer " + Key), (request.Url.AbsoluteUri, request.Model, request.Authorization));
    }

    [Fact]
    public async Task Texts_are_sent_in_batches()
    {
        var service = new FakeService(FakeService.Vectors);
        var texts = Enumerable.Range(1, 11).Select(i => new string('a', i)).ToArray();
        var vectors = await Embed(service, texts, Endpoint with { BatchSize = 4 });
        Assert.Equal([4, 4, 3], service.Requests.Select(request => request.Texts.Length));
        Assert.Equal(Enumerable.Range(1, 11), vectors.Select(vector => (int)MathF.Round(vector[0] / vector[1])));
    }

    [Fact]
    public async Task Answers_in_another_order_are_put_right()
    {
        var service = new FakeService(FakeService.Says("""{"data":[{"index":1,"embedding":[0,1]},{"index":0,"embedding":[1,0]}]}"""));
        Assert.Equal([[1, 0], [0, 1]], await Embed(service, ["first", "second"]));
    }

    [Fact]
    public async Task Answers_without_index_are_taken_as_they_come()
    {
        var service = new FakeService(FakeService.Says("""{"data":[{"embedding":[2,0]},{"embedding":[0,1e-30]}]}"""));
        Assert.Equal([[1, 0], [0, 1]], await Embed(service, ["first", "second"]));
    }

    [Fact]
    public async Task Blank_texts_are_not_sent_and_have_no_vector()
    {
        var service = new FakeService(FakeService.Vectors);
        var vectors = await Embed(service, ["", "aa", " \n", null!]);
        Assert.Equal([0, 3, 0, 0], vectors.Select(vector => vector.Length));
        Assert.Equal(["aa"], service.Requests.Single().Texts);
        Assert.Empty(await Embed(service, []));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_vector_of_zeros_is_none()
    {
        var service = new FakeService(FakeService.Says("""{"data":[{"index":0,"embedding":[0,0]}]}"""));
        Assert.Empty((await Embed(service, ["a"])).Single());
    }

    [Fact]
    public async Task Long_texts_are_cut_and_never_within_a_pair()
    {
        var service = new FakeService(FakeService.Vectors);
        await Embed(service, ["abcdef", "abc\U0001F600", "\ud800 alone"], Endpoint with { MaxTextLength = 4 });
        Assert.Equal(["abcd", "abc", "\ufffd al"], service.Requests.Single().Texts);
    }

    [Theory]
    [InlineData("https://host/v1", "https://host/v1/embeddings")]
    [InlineData("https://host/v1/", "https://host/v1/embeddings")]
    [InlineData("https://host/v1/embeddings", "https://host/v1/embeddings")]
    [InlineData("https://host:8443/openai/?version=3", "https://host:8443/openai/v1/embeddings?version=3")]
    public async Task Addresses_are_understood_whole_or_in_part(string url, string requested)
    {
        var service = new FakeService(FakeService.Vectors);
        await Embed(service, ["a"], Endpoint with { Url = new Uri(url), ApiKey = null });
        Assert.Equal((requested, null), (service.Requests.Single().Url.AbsoluteUri, service.Requests.Single().Authorization));
    }

    [Fact]
    public async Task The_dimension_is_learnt_and_then_held_to()
    {
        var service = new FakeService(FakeService.Says("""{"data":[{"embedding":[1,2,3]}]}"""), FakeService.Says("""{"data":[{"embedding":[1,2]}]}"""));
        using var generator = new OpenAiEmbeddingGenerator(Endpoint, Clock(), service);
        Assert.Null(generator.Dimension);
        await generator.GenerateAsync(["a"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(3, generator.Dimension);
        Assert.Equal(3, ((EmbeddingGeneratorMetadata)generator.GetService(typeof(EmbeddingGeneratorMetadata))!).DefaultModelDimensions);
        var exception = await Assert.ThrowsAsync<EmbeddingEndpointException>(() => generator.GenerateAsync(["b"]));
        Assert.Equal(EndpointFault.BadAnswer, exception.Fault);
        Assert.Contains("2 numbers", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_ask_for_something_else_are_refused()
    {
        using var generator = new OpenAiEmbeddingGenerator(Endpoint, Clock(), new FakeService(FakeService.Vectors));
        await Assert.ThrowsAsync<ArgumentException>(() => generator.GenerateAsync(["a"], new EmbeddingGenerationOptions { ModelId = "other" }));
        await Assert.ThrowsAsync<ArgumentException>(() => generator.GenerateAsync(["a"], new EmbeddingGenerationOptions { Dimensions = 7 }));
        Assert.Single(await generator.GenerateAsync(["a"], new EmbeddingGenerationOptions { ModelId = "tiny" }));
    }
}
