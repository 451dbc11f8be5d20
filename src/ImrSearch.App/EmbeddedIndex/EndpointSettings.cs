using ImrSearch.Embeddings;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// The embedding service that the user has configured, by environment variables. Without them no text leaves the machine, and a
/// model is learnt from the letters.
/// </summary>
internal static class EndpointSettings
{
    public const string Url = "IMRSEARCH_EMBEDDING_URL";
    public const string Model = "IMRSEARCH_EMBEDDING_MODEL";
    public const string Key = "IMRSEARCH_EMBEDDING_KEY";

    // One who searches waits for it; words alone have answered long before.
    private static readonly TimeSpan QueryPatience = TimeSpan.FromSeconds(5);

    /// <summary>The options of the built-in engine, with a service where one is configured.</summary>
    /// <param name="options">The others.</param>
    /// <param name="read">Reads an environment variable.</param>
    /// <exception cref="WorkspaceException">What is configured cannot work; the message says why.</exception>
    public static EmbeddedIndexOptions AddTo(EmbeddedIndexOptions options, Func<string, string?> read)
    {
        var (url, model) = (read(Url)?.Trim(), read(Model)?.Trim());
        if (string.IsNullOrEmpty(url) && string.IsNullOrEmpty(model))
        {
            return options;
        }

        if (string.IsNullOrEmpty(url) || string.IsNullOrEmpty(model) || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            throw new WorkspaceException(
                $"The embedding service is configured by half. Set {Url} to its address (http://localhost:11434) and {Model} to the name of its model, or neither.");
        }

        try
        {
            var endpoint = new EmbeddingEndpoint { Url = address, Model = model, ApiKey = read(Key) is { Length: > 0 } key ? key : null };
            if (endpoint.IsUnprotected)
            {
                throw new WorkspaceException(
                    $"{Url} names another machine without encryption: letters and key could be read on the way. Use an address that begins with https://.");
            }

            return options with
            {
                Generator = new OpenAiEmbeddingGenerator(endpoint),
                QueryGenerator = new OpenAiEmbeddingGenerator(endpoint with { Timeout = QueryPatience, TotalTimeout = QueryPatience, Retries = 0 }),
                GeneratorId = endpoint.ToString(),
            };
        }
        catch (ArgumentException fault)
        {
            throw new WorkspaceException($"The embedding service that {Url}, {Model} and {Key} name cannot be used. {fault.Message}", fault);
        }
    }
}
