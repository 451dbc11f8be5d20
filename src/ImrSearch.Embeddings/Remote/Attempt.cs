namespace ImrSearch.Embeddings.Remote;

/// <summary>How one try of a request ended: with vectors, or with an error that another try may or may not mend.</summary>
internal sealed record Attempt
{
    public float[][]? Vectors { get; private init; }

    public EmbeddingEndpointException? Error { get; private init; }

    public bool MayHelpToRetry { get; private init; }

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static Attempt Success(float[][] vectors) => new() { Vectors = vectors };

    public static Attempt Final(EmbeddingEndpointException error) => new() { Error = error };

    public static Attempt Again(EmbeddingEndpointException error, TimeSpan? retryAfter = null) =>
        new() { Error = error, MayHelpToRetry = true, RetryAfter = retryAfter };
}
