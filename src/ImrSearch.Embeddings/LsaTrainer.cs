using ImrSearch.Embeddings.Model;
using ImrSearch.Embeddings.Training;
using ImrSearch.Index.Analysis;

namespace ImrSearch.Embeddings;

/// <summary>
/// Trains a model of latent semantic analysis on a corpus of passages (Deerwester et al. 1990): passages become rows of
/// term weights ln(1+tf)·ln((N+1)/(df+0.5)) of length 1, and the model is the space of their largest singular vectors,
/// found by a randomised method (Halko, Martinsson, Tropp 2011). Thread-safe.
/// <para>
/// Terms count when they stand in at least 2 passages; in 1 below 50 passages, where nothing else is left to learn from;
/// in 3 when the passages are a sample of a larger corpus, where a rare term is not worth its memory.
/// </para>
/// <para>
/// Held in memory while training: the numbers and counts of the terms of the sampled passages (never their text), the
/// different terms met, and a matrix of terms × (dimension + oversampling) floats.
/// </para>
/// </summary>
public sealed class LsaTrainer
{
    private readonly Analyzer _analyzer;
    private readonly LsaOptions _options;

    /// <summary>A trainer.</summary>
    /// <param name="analyzer">Makes terms of passages, and later of queries; the one that the search index uses.</param>
    /// <param name="options">How to train; the defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public LsaTrainer(Analyzer analyzer, LsaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _analyzer = analyzer;
        _options = options ?? new LsaOptions();
        _options.Check();
    }

    /// <summary>
    /// Trains. A corpus up to the sample size gives the same model in any order of its texts, byte by byte, on any
    /// number of threads and any width of the processor's vectors. A corpus with nothing to learn from (no texts, only
    /// stop words) gives a model of dimension 0 that knows no term.
    /// </summary>
    /// <param name="texts">The passages; walked once, on the calling thread. A null counts as empty.</param>
    /// <param name="progress">From 0 to 1, never falling; called on working threads, by one at a time.</param>
    /// <param name="cancellationToken">Ends the training within a fraction of a second.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LsaModel Train(IEnumerable<string> texts, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var reported = new TrainingProgress(progress);
        var sample = PassageSample.Draw(texts, _analyzer, _options, reported, cancellationToken);
        var vocabulary = Vocabulary.Choose(sample, _options);
        var matrix = TermMatrix.Build(sample, vocabulary, cancellationToken);
        var dimension = Math.Min(_options.MaxDimension, Math.Max(1, sample.Count / 4));
        var vectors = new RandomizedSvd(matrix, _options, reported, cancellationToken).RightVectors(dimension);
        var model = new LsaModel(
            _analyzer, vocabulary.Terms, vocabulary.Weights, WeightRows.Quantize(vectors), sample.Seen, sample.Count);
        reported.Finish();
        return model;
    }
}
