using Microsoft.Extensions.AI;

namespace ImrSearch.Embeddings;

/// <summary>
/// Serves a model of latent semantic analysis through the common interface for embeddings. A text without a known term
/// gets an <see cref="Embedding{T}"/> with an empty vector, so that answers stay in step with the texts. Thread-safe.
/// </summary>
public sealed class LsaEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata;

    /// <summary>Serves <paramref name="model"/>.</summary>
    public LsaEmbeddingGenerator(LsaModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
        _metadata = new EmbeddingGeneratorMetadata("lsa", null, model.Id, model.Dimension);
    }

    /// <summary>The model that makes the vectors.</summary>
    public LsaModel Model { get; }

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return Task.FromCanceled<GeneratedEmbeddings<Embedding<float>>>(cancellationToken);
            }

            embeddings.Add(new Embedding<float>(Model.Embed(value) ?? []) { ModelId = Model.Id });
        }

        return Task.FromResult(embeddings);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
        {
            return null;
        }

        return serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType == typeof(LsaModel) ? Model
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Nothing to let go of: the model may be shared.</summary>
    public void Dispose()
    {
    }
}
