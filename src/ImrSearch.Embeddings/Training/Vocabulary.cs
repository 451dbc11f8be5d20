namespace ImrSearch.Embeddings.Training;

/// <summary>The terms that the model knows, in ordinal order, with their weights ln((N+1)/(df+0.5)).</summary>
internal sealed class Vocabulary
{
    private readonly int[] _rankOfId;

    private Vocabulary(string[] terms, float[] weights, int[] rankOfId)
    {
        Terms = terms;
        Weights = weights;
        _rankOfId = rankOfId;
    }

    public string[] Terms { get; }

    public float[] Weights { get; }

    /// <summary>The place in <see cref="Terms"/> of the term with this number in the sample; -1 when it is not known.</summary>
    public int RankOf(int id) => _rankOfId[id];

    public static Vocabulary Choose(PassageSample sample, LsaOptions options)
    {
        var frequencies = new int[sample.Ids.Count];
        foreach (var passage in sample.Passages)
        {
            foreach (var (term, _) in passage)
            {
                frequencies[term]++;
            }
        }

        var least = sample.IsPart ? 3 : sample.Count < 50 ? 1 : 2;
        var chosen = sample.Ids.Where(entry => frequencies[entry.Value] >= least).ToArray();
        if (chosen.Length > options.MaxTerms)
        {
            chosen = [.. chosen
                .OrderByDescending(entry => frequencies[entry.Value]).ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Take(options.MaxTerms)];
        }

        Array.Sort(chosen, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var rankOfId = new int[frequencies.Length];
        Array.Fill(rankOfId, -1);
        var weights = new float[chosen.Length];
        for (var rank = 0; rank < chosen.Length; rank++)
        {
            rankOfId[chosen[rank].Value] = rank;
            weights[rank] = (float)Math.Log((sample.Count + 1.0) / (frequencies[chosen[rank].Value] + 0.5));
        }

        return new Vocabulary([.. chosen.Select(entry => entry.Key)], weights, rankOfId);
    }
}
