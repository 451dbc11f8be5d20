using System.Net;
using ImrSearch.Embeddings.Remote;
using Microsoft.Extensions.AI;

namespace ImrSearch.Embeddings;

/// <summary>
/// Has a service with OpenAI's interface make the vectors. Vectors come out with length 1. A blank text is not sent and
/// gets an <see cref="Embedding{T}"/> with an empty vector, as does a text for which the service answers only zeros.
/// Thread-safe.
/// </summary>
public sealed class OpenAiEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingEndpoint _endpoint;
    private readonly HttpClient _http;
    private readonly EndpointClient _client;
    private int _dimension;

    /// <summary>A generator for a service. Nothing is sent before vectors are asked for.</summary>
    /// <param name="endpoint">The service.</param>
    /// <param name="clock">Measures time-outs and waits; the system's when null.</param>
    /// <param name="handler">Carries the requests and is not disposed with the generator; an own one when null.</param>
    /// <exception cref="ArgumentException">The endpoint's settings cannot work; the message says why.</exception>
    public OpenAiEmbeddingGenerator(EmbeddingEndpoint endpoint, TimeProvider? clock = null, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        endpoint.Check();
        _endpoint = endpoint;

        // Time-outs are kept by the client, over the body too.
        _http = new HttpClient(handler ?? NewHandler(endpoint), disposeHandler: handler is null) { Timeout = Timeout.InfiniteTimeSpan };
        _client = new EndpointClient(endpoint, _http, clock ?? TimeProvider.System);
    }

    /// <summary>The length of the service's vectors; null before its first answer. From then on another length is an error.</summary>
    public int? Dimension => Volatile.Read(ref _dimension) is > 0 and var known ? known : null;

    /// <inheritdoc/>
    /// <exception cref="EmbeddingEndpointException">The service gave no usable vectors.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        CheckOptions(options);
        cancellationToken.ThrowIfCancellationRequested();
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        var sent = new List<(int Place, string Text)>();
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                sent.Add((embeddings.Count, Cut(value)));
            }

            embeddings.Add(NewEmbedding([]));
        }

        foreach (var batch in sent.Chunk(_endpoint.BatchSize))
        {
            var vectors = await _client.EmbedAsync([.. batch.Select(entry => entry.Text)], cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < batch.Length; i++)
            {
                CheckDimension(vectors[i].Length);
                embeddings[batch[i].Place] = NewEmbedding(MakeUnit(vectors[i]));
            }
        }

        return embeddings;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
        {
            return null;
        }

        return serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("openai", new Uri(_endpoint.Address), _endpoint.Model, Dimension)
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler NewHandler(EmbeddingEndpoint endpoint) => new()
    {
        // A redirection could take the texts where the user did not send them, and so could a proxy take those for this machine.
        AllowAutoRedirect = false,
        UseProxy = endpoint.LeavesThisMachine,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
    };

    private void CheckOptions(EmbeddingGenerationOptions? options)
    {
        if (options?.ModelId is { } model && model != _endpoint.Model)
        {
            throw new ArgumentException($"This generator serves the model {_endpoint.Model} only; {model} needs one of its own.", nameof(options));
        }

        if (options?.Dimensions is { } dimension && dimension != Dimension)
        {
            throw new ArgumentException("The length of the vectors is the model's; it cannot be chosen.", nameof(options));
        }
    }

    private void CheckDimension(int length)
    {
        var known = Interlocked.CompareExchange(ref _dimension, length, 0);
        if (known != 0 && known != length)
        {
            throw new EmbeddingEndpointException(
                _endpoint, EndpointFault.BadAnswer, $"answered with a vector of {length} numbers; before, its vectors had {known}. Its model seems to have been exchanged");
        }
    }

    private Embedding<float> NewEmbedding(float[] vector) => new(vector) { ModelId = _endpoint.Model };

    /// <summary>The start of a text, without half of a pair at its end.</summary>
    private string Cut(string text)
    {
        if (text.Length <= _endpoint.MaxTextLength)
        {
            return text;
        }

        var length = _endpoint.MaxTextLength;
        return text[..(length > 1 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static float[] MakeUnit(float[] vector)
    {
        var squares = vector.Sum(value => (double)value * value);
        return squares > 0 ? [.. vector.Select(value => (float)(value / Math.Sqrt(squares)))] : [];
    }
}
