namespace ImrSearch.Embeddings;

/// <summary>An embedding endpoint does not answer, or not as it should.</summary>
public sealed class EmbeddingEndpointException : Exception
{
    /// <summary>Says what happened and what to do.</summary>
    public EmbeddingEndpointException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
