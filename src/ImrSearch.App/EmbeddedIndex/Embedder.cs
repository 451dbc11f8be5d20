using System.Diagnostics;
using ImrSearch.Embeddings;
using Microsoft.Extensions.AI;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Gives passages and queries their vectors. Thread-safe.</summary>
/// <param name="id">Names the model: vectors of different ones cannot be compared.</param>
/// <param name="generator">The model.</param>
/// <param name="queries">The same for queries; null = <paramref name="generator"/>.</param>
internal sealed class Embedder(
    string id, IEmbeddingGenerator<string, Embedding<float>> generator, IEmbeddingGenerator<string, Embedding<float>>? queries = null)
{
    // A service that is away is not asked for a while: each page would wait for it again.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private volatile Failure? _failure;
    private volatile Answer? _last;

    public string Id => id;

    /// <summary>Whether a vector takes no more than a moment, and no other machine.</summary>
    public bool IsAtHand => Model is not null;

    private LsaModel? Model { get; } = generator.GetService(typeof(LsaModel)) as LsaModel;

    /// <summary>The vectors of some texts; an empty one where a text has none.</summary>
    /// <exception cref="EmbeddingEndpointException">The endpoint does not answer, or not as it should.</exception>
    public IReadOnlyList<ReadOnlyMemory<float>> Vectors(IReadOnlyList<string> texts, CancellationToken cancellation) =>
        Vectors(generator, texts, cancellation);

    /// <summary>The vector of what a query means; null when the model knows none of its words.</summary>
    /// <exception cref="EmbeddingEndpointException">The endpoint does not answer, or not as it should.</exception>
    public float[]? Vector(IReadOnlyList<MeaningPart> parts, CancellationToken cancellation)
    {
        if (parts.Count == 0)
        {
            return null;
        }

        if (Model is { } model)
        {
            var vector = new float[model.Dimension];
            return model.TryEmbed(parts.Select(part => (part.Text, part.Weight)), vector) ? vector : null;
        }

        // Similar decisions ask for the same text under several filters.
        var text = string.Join(' ', parts.Select(part => part.Text));
        if (_last is { } last && last.Text == text)
        {
            return last.Vector;
        }

        if (_failure is { } recent && Stopwatch.GetElapsedTime(recent.At) < Rest)
        {
            throw recent.Fault;
        }

        try
        {
            var vector = Vectors(queries ?? generator, [text], cancellation)[0] is { IsEmpty: false } found ? found.ToArray() : null;
            _failure = null;
            _last = new Answer(text, vector);
            return vector;
        }
        catch (EmbeddingEndpointException fault)
        {
            _failure = new Failure(Stopwatch.GetTimestamp(), fault);
            throw;
        }
    }

    private static IReadOnlyList<ReadOnlyMemory<float>> Vectors(
        IEmbeddingGenerator<string, Embedding<float>> generator, IReadOnlyList<string> texts, CancellationToken cancellation) =>
        texts.Count == 0
            ? []
            : [.. generator.GenerateAsync(texts, options: null, cancellation).GetAwaiter().GetResult().Select(embedding => embedding.Vector)];

    private sealed record Failure(long At, EmbeddingEndpointException Fault);

    private sealed record Answer(string Text, float[]? Vector);
}
