namespace ImrSearch.Embeddings;

/// <summary>
/// A service that makes vectors of texts by the interface of OpenAI (<c>POST /v1/embeddings</c>), as Ollama, llama.cpp,
/// vLLM and others offer it. Texts are sent to it: nothing may name one but the user's own configuration.
/// </summary>
public sealed record EmbeddingEndpoint
{
    /// <summary>
    /// Where it is: the full address of its embeddings, or what stands before: <c>http://localhost:11434</c>,
    /// <c>https://host/v1</c> and <c>https://host/v1/embeddings</c> are understood. Only http and https.
    /// </summary>
    public required Uri Url { get; init; }

    /// <summary>The name of the model, as the service knows it.</summary>
    public required string Model { get; init; }

    /// <summary>
    /// Sent as bearer token; null when the service asks for none. Keep it in an environment variable, not in a file. It
    /// never appears in a message.
    /// </summary>
    public string? ApiKey { get; init; }

    /// <summary>Texts in one request at most.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>How long one try of a request may take, its answer included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long all tries of a request and the waits between them may take together.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How often a request is tried again after a time-out, a broken connection, or an answer of 429 or 5xx.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>UTF-16 units of a text that are sent; the rest of a longer one is cut off. Services refuse what their model cannot hold.</summary>
    public int MaxTextLength { get; init; } = 8_000;

    /// <summary>Whether texts are sent to another machine.</summary>
    public bool LeavesThisMachine => !Url.IsLoopback;

    /// <summary>Whether texts and key go to another machine without encryption, where others may read them. Warn the user.</summary>
    public bool IsUnprotected => LeavesThisMachine && Url.Scheme == Uri.UriSchemeHttp;

    /// <summary>The address without query, for messages.</summary>
    public string Address => Url.GetLeftPart(UriPartial.Path);

    /// <summary>Model and address; not the key.</summary>
    public override string ToString() => $"{Model} at {Address}";

    internal Uri RequestUrl
    {
        get
        {
            var path = Url.AbsolutePath.TrimEnd('/');
            var whole = path.EndsWith("/embeddings", StringComparison.Ordinal) ? path
                : path.EndsWith("/v1", StringComparison.Ordinal) ? path + "/embeddings"
                : path + "/v1/embeddings";
            return new UriBuilder(Url) { Path = whole }.Uri;
        }
    }

    internal void Check()
    {
        if (!Url.IsAbsoluteUri || (Url.Scheme != Uri.UriSchemeHttp && Url.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException("The address of the embedding service must begin with http:// or https://.", nameof(Url));
        }

        if (Url.UserInfo.Length > 0)
        {
            throw new ArgumentException("The address of the embedding service must not hold a name or password; give the key apart from it.", nameof(Url));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(Model);
        if (ApiKey is not null && (ApiKey.Length == 0 || ApiKey.Any(c => c is <= ' ' or > '~')))
        {
            throw new ArgumentException("The key of the embedding service is empty or holds blanks or signs that cannot be sent. Look for a line end copied with it.", nameof(ApiKey));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Retries);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTextLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Timeout, TimeSpan.FromHours(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(TotalTimeout, Timeout);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TotalTimeout, TimeSpan.FromDays(1));
    }
}
