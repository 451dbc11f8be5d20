namespace ImrSearch.Embeddings;

/// <summary>How a model of latent semantic analysis is trained. The defaults are the measured ones; see <see cref="LsaTrainer"/>.</summary>
public sealed record LsaOptions
{
    /// <summary>Components at most. There are never more than a quarter of the sampled passages.</summary>
    public int MaxDimension { get; init; } = 256;

    /// <summary>Directions that are followed beyond the dimension, so that the last components come out well.</summary>
    public int Oversampling { get; init; } = 20;

    /// <summary>Rounds of the power iteration. Each costs two walks over the matrix.</summary>
    public int PowerIterations { get; init; } = 2;

    /// <summary>Draws the sample and the random start. The same corpus and seed give the same model, byte by byte.</summary>
    public int Seed { get; init; } = 20130701;

    /// <summary>Passages to learn from at most; of a larger corpus as many are drawn at random.</summary>
    public int SampleSize { get; init; } = 100_000;

    /// <summary>Terms at most; those in the most passages stay.</summary>
    public int MaxTerms { get; init; } = 50_000;

    /// <summary>Threads that work at the same time. The model does not depend on it.</summary>
    public int Threads { get; init; } = Math.Min(2, Environment.ProcessorCount);

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDimension, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDimension, 4096);
        ArgumentOutOfRangeException.ThrowIfNegative(Oversampling);
        ArgumentOutOfRangeException.ThrowIfNegative(PowerIterations);
        ArgumentOutOfRangeException.ThrowIfLessThan(SampleSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTerms, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
