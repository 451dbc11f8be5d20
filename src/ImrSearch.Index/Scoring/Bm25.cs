using ImrSearch.Index.Norms;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// BM25 (Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009) as Apache Lucene 8
/// computes it: k1 = 1.2, b = 0.75, without the factor k1 + 1, in 32-bit floats.
/// <code>
/// score = weight - weight / (1 + frequency * inverse(norm))       weight = boost * idf
/// inverse(norm) = 1 / (k1 * ((1 - b) + b * length(norm) / average length))
/// idf = ln(1 + (N - n + 0.5) / (n + 0.5))         N documents with the field, n with the term
/// </code>
/// </summary>
internal static class Bm25
{
    public const float K1 = 1.2f;
    public const float B = 0.75f;

    public static float Idf(long documentCount, long documentFrequency) =>
        (float)Math.Log(1 + ((documentCount - documentFrequency + 0.5D) / (documentFrequency + 0.5D)));

    /// <summary>inverse(norm) for each of the 256 norm bytes.</summary>
    public static float[] Inverses(FieldStatistics field)
    {
        var average = field.DocumentCount == 0 ? 1f : (float)(field.TotalFrequency / (double)field.DocumentCount);
        var inverses = new float[256];
        for (var norm = 0; norm < inverses.Length; norm++)
        {
            inverses[norm] = 1f / (K1 * ((1 - B) + (B * NormEncoding.Decode((byte)norm) / average)));
        }

        return inverses;
    }

    public static float Score(float weight, float frequency, float inverse) => weight - (weight / (1f + (frequency * inverse)));

    /// <summary>The highest score that a document of a block can have.</summary>
    /// <param name="impacts">The block's <see cref="Impacts"/> as they are written.</param>
    /// <param name="weight">The term's weight.</param>
    /// <param name="inverses">See <see cref="Inverses"/>.</param>
    public static float MaxScore(ReadOnlySpan<byte> impacts, float weight, ReadOnlySpan<float> inverses)
    {
        var max = 0f;
        for (var i = 0; i < Impacts.Bytes && impacts[i] != 0; i += 2)
        {
            var score = impacts[i] == byte.MaxValue ? weight : Score(weight, impacts[i], inverses[impacts[i + 1]]);
            max = score > max ? score : max;
        }

        return max;
    }
}
