using ImrSearch.Embeddings.Tests.Fakes;

namespace ImrSearch.Embeddings.Tests.Remote;

/// <summary>What the tests of the remote embedder share.</summary>
public abstract class EndpointTest
{
    protected const string Key = "sk-very-secret-123";

    private protected static readonly EmbeddingEndpoint Endpoint = new() { Url = new Uri("http://localhost:11434"), Model = "tiny", ApiKey = Key };

    private protected static ManualClock Clock() => new() { PassBy = TimeSpan.FromSeconds(20) };

    private protected static async Task<float[][]> Embed(
        FakeService service, string[] texts, EmbeddingEndpoint? endpoint = null, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        using var generator = new OpenAiEmbeddingGenerator(endpoint ?? Endpoint, clock ?? Clock(), service);
        var embeddings = await generator.GenerateAsync(texts, null, cancellationToken);
        return [.. embeddings.Select(embedding => embedding.Vector.ToArray())];
    }

    /// <summary>The error, after looking that it names the service and not the key.</summary>
    private protected static async Task<EmbeddingEndpointException> Fails(
        FakeService service, EmbeddingEndpoint? endpoint = null, TimeProvider? clock = null, params string[] texts)
    {
        var exception = await Assert.ThrowsAsync<EmbeddingEndpointException>(
            () => Embed(service, texts.Length == 0 ? ["a text"] : texts, endpoint, clock));
        Assert.Contains("tiny at http://localhost:11434", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        return exception;
    }
}
