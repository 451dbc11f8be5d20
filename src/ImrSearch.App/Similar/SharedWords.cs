using ImrSearch.App.EmbeddedIndex;

namespace ImrSearch.App.Similar;

/// <summary>
/// Sentences are near when they share their telling words: at least half in the cosine of their words, each word weighing
/// more the fewer of the sentences at hand hold it. A sentence without any word that is searched says nothing of its own.
/// </summary>
internal sealed class SharedWords : ISentenceNearness
{
    private const double Near = 0.5;

    public IReadOnlyList<bool> HaveCounterpart(IReadOnlyList<string> sentences, IReadOnlyList<string> others)
    {
        var (here, there) = (Terms(sentences), Terms(others));
        var frequency = here.Concat(there).SelectMany(terms => terms).CountBy(term => term).ToDictionary();
        var all = here.Count + there.Count;
        return here.ConvertAll(terms => terms.Count == 0 || there.Exists(other => Cosine(terms, other) >= Near));

        double Cosine(HashSet<string> a, HashSet<string> b) =>
            b.Count == 0 ? 0 : Weight(a.Intersect(b)) / Math.Sqrt(Weight(a) * Weight(b));

        // The square of the weight: a word stands once in each of the two sentences.
        double Weight(IEnumerable<string> terms) => terms.Sum(term => Math.Pow(Math.Log(1 + ((double)all / frequency[term])), 2));
    }

    private static List<HashSet<string>> Terms(IReadOnlyList<string> sentences) =>
        [.. sentences.Select(sentence => TextTerms.Of(sentence).ToHashSet(StringComparer.Ordinal))];
}
