using ImrSearch.Embeddings;
using ImrSearch.Index;
using ImrSearch.Index.Analysis;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// Knows the embedder of each commit: the configured one where the vectors are of its model, else the model that is kept with
/// the index, which is read when it is needed first. Thread-safe.
/// </summary>
internal sealed class EmbedderSource(EmbeddedIndexOptions options)
{
    /// <summary>The name under which the index keeps a learnt model.</summary>
    public const string Attachment = "model";

    private readonly Lock _lock = new();
    private Embedder? _last;

    /// <summary>The configured one; null when a model is learnt.</summary>
    public Embedder? Configured { get; } = options.Generator is { } generator ? new Embedder(options.GeneratorId, generator, options.QueryGenerator) : null;

    /// <summary>The embedder that made a commit's vectors; null when it has none, or they are of another than the configured.</summary>
    /// <exception cref="InvalidDataException">The model is damaged.</exception>
    public Embedder? Of(Searcher searcher)
    {
        var facts = IndexFacts.Of(searcher);
        if (Configured is not null)
        {
            return facts.Model == Configured.Id ? Configured : null;
        }

        if (facts.Model.Length == 0)
        {
            return null;
        }

        lock (_lock)
        {
            return _last?.Id == facts.Model ? _last : Read(searcher) is { } read && read.Id == facts.Model ? _last = read : null;
        }
    }

    /// <summary>Serves a model.</summary>
    public static Embedder Serve(LsaModel model) => new($"lsa {model.Id}", new LsaEmbeddingGenerator(model));

    private static Embedder? Read(Searcher searcher)
    {
        if (searcher.OpenAttachment(Attachment) is not { } stream)
        {
            return null;
        }

        try
        {
            using (stream)
            {
                return Serve(LsaModel.Read(stream, EnglishAnalyzer.Instance));
            }
        }
        catch (EmbeddingModelException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }
}
