using ImrSearch.App.Passages;
using ImrSearch.Embeddings;
using Microsoft.Extensions.AI;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>What the built-in engine works with.</summary>
public sealed record EmbeddedIndexOptions
{
    /// <summary>Knows other names of what queries ask for; null adds none.</summary>
    public IQueryExpander? Expander { get; init; }

    /// <summary>Gives passages and queries their vectors in place of a model learnt from the letters; null learns one.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Generator { get; init; }

    /// <summary>As <see cref="Generator"/>, for queries, whose asker waits; null = the same.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? QueryGenerator { get; init; }

    /// <summary>A name of <see cref="Generator"/>'s model: vectors of another are made anew.</summary>
    public string GeneratorId { get; init; } = "";

    /// <summary>How a model is learnt.</summary>
    public LsaOptions Learning { get; init; } = new();
}
