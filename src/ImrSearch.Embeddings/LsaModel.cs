using System.Collections.Concurrent;
using ImrSearch.Embeddings.Model;
using ImrSearch.Index.Analysis;

namespace ImrSearch.Embeddings;

/// <summary>
/// A trained model of latent semantic analysis: turns a text into a vector whose direction stands for what it is about.
/// A text is its term weights x = ln(1+tf)·ln((N+1)/(df+0.5)) times the vectors of its terms, made unit length; the
/// cosine of two texts is the inner product of their vectors. Texts and queries are treated alike. Thread-safe.
/// </summary>
public sealed class LsaModel
{
    /// <summary>
    /// What must be left of x when it is brought into the space of the model, as a part of its length. Less is rounding
    /// error: the terms are known, but none of them has a place in the space, as may be in a corpus of a few texts.
    /// </summary>
    private const double LeastLength = 1e-5;

    private readonly ConcurrentBag<Scratch> _scratch = [];
    private readonly Analyzer _analyzer;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _terms;

    internal LsaModel(Analyzer analyzer, string[] terms, float[] weights, WeightRows rows, long trainedOn, int sampled, string? id = null)
    {
        _analyzer = analyzer;
        var numbers = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (var term = 0; term < terms.Length; term++)
        {
            numbers.Add(terms[term], term);
        }

        _terms = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        TermList = terms;
        TermWeights = weights;
        Rows = rows;
        TrainedOn = trainedOn;
        Sampled = sampled;
        Id = id ?? ModelCodec.Write(this, Stream.Null);
    }

    /// <summary>Length of the vectors. 0 when the corpus had nothing to learn from; then no text has a vector.</summary>
    public int Dimension => Rows.Dimension;

    /// <summary>How many passages the whole corpus had when the model was trained.</summary>
    public long TrainedOn { get; }

    /// <summary>From how many of them it was learnt: those in the sample that hold a term.</summary>
    public int Sampled { get; }

    /// <summary>How many terms it knows.</summary>
    public int Terms => TermList.Length;

    /// <summary>A hash of what it holds, 32 hexadecimal digits. Vectors of models with the same id can be compared.</summary>
    public string Id { get; }

    internal string[] TermList { get; }

    internal float[] TermWeights { get; }

    internal WeightRows Rows { get; }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">Is read to the model's end, no further.</param>
    /// <param name="analyzer">The one it was trained with; <see cref="EnglishAnalyzer"/> when null.</param>
    /// <exception cref="EmbeddingModelException">It is damaged, cut, foreign, or of another version of the program.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static LsaModel Read(Stream stream, Analyzer? analyzer = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ModelCodec.Read(stream, analyzer ?? EnglishAnalyzer.Instance);
    }

    /// <summary>Writes the model with a checksum. The same model gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ModelCodec.Write(this, stream);
    }

    /// <summary>The unit vector of a text; null when it holds no term that the model knows.</summary>
    public float[]? Embed(string text)
    {
        var vector = new float[Dimension];
        return TryEmbed(text, vector) ? vector : null;
    }

    /// <summary>The unit vector of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="vector">Takes <see cref="Dimension"/> numbers; all 0 when the answer is false.</param>
    /// <returns>False when the text holds no term that the model knows.</returns>
    public bool TryEmbed(string text, Span<float> vector)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryEmbed([(text, 1f)], vector);
    }

    /// <summary>
    /// The unit vector of a text in parts, some of which count less, such as words added to a query. The term weights x
    /// of each part are multiplied by the part's weight and added up before the length is made 1.
    /// </summary>
    /// <param name="parts">Texts with weights; a negative weight leads away from the text.</param>
    /// <param name="vector">Takes <see cref="Dimension"/> numbers; all 0 when the answer is false.</param>
    /// <returns>False when no part holds a term that the model knows, or the parts cancel each other out.</returns>
    public bool TryEmbed(IEnumerable<(string Text, float Weight)> parts, Span<float> vector)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (vector.Length != Dimension)
        {
            throw new ArgumentException($"The vectors of this model have {Dimension} numbers; there is room for {vector.Length}.", nameof(vector));
        }

        if (!_scratch.TryTake(out var scratch))
        {
            scratch = new Scratch(new TermCounter(_analyzer), new float[Rows.Stride]);
        }

        scratch.Sum.AsSpan().Clear();
        var squares = 0.0;
        foreach (var (text, weight) in parts)
        {
            squares += Add(text, weight, scratch);
        }

        var found = Normalize(scratch.Sum.AsSpan(0, Dimension), Math.Sqrt(squares), vector);
        _scratch.Add(scratch);
        return found;
    }

    /// <summary>Adds weight·x·V of a text to the sum.</summary>
    /// <returns>The squared length of weight·x.</returns>
    private double Add(string text, float weight, Scratch scratch)
    {
        var squares = 0.0;
        foreach (var (term, count) in scratch.Counter.Count(text, term => _terms.TryGetValue(term, out var number) ? number : -1))
        {
            var x = weight * TermWeight.Of(count, TermWeights[term]);
            squares += (double)x * x;
            Rows.AddTo(term, x, scratch.Sum);
        }

        return squares;
    }

    private static bool Normalize(ReadOnlySpan<float> sum, double whole, Span<float> vector)
    {
        var squares = 0.0;
        foreach (var value in sum)
        {
            squares += (double)value * value;
        }

        var length = Math.Sqrt(squares);
        if (!(length > LeastLength * whole) || !double.IsFinite(length))
        {
            vector.Clear();
            return false;
        }

        for (var i = 0; i < sum.Length; i++)
        {
            vector[i] = (float)(sum[i] / length);
        }

        return true;
    }

    private sealed record Scratch(TermCounter Counter, float[] Sum);
}
