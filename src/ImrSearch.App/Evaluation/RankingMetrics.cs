namespace ImrSearch.App.Evaluation;

/// <summary>
/// How well one ranking answers one query, as trec_eval measures it. A document that was not judged counts as irrelevant;
/// grades of 0 and below mean irrelevant. Pure functions.
/// </summary>
public static class RankingMetrics
{
    /// <summary>
    /// Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) with gain = grade and discount = log2(rank + 1),
    /// over the same of the best possible order; 0 to 1.
    /// </summary>
    /// <param name="ranked">Grades of the ranked documents, best first; 0 for those without.</param>
    /// <param name="judged">Grades of all judged documents, in any order.</param>
    /// <param name="depth">How many ranks count, from 1.</param>
    public static double Ndcg(IReadOnlyList<int> ranked, IEnumerable<int> judged, int depth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        var best = Gain(judged.OrderDescending(), depth);
        return best == 0 ? 0 : Gain(ranked, depth) / best;
    }

    /// <summary>The mean, over the relevant documents, of the precision at the rank where each stands; one not ranked gives 0.</summary>
    /// <param name="ranked">Grades of the ranked documents, best first.</param>
    /// <param name="relevant">How many documents are relevant at all.</param>
    public static double AveragePrecision(IReadOnlyList<int> ranked, int relevant)
    {
        var found = 0;
        var sum = 0.0;
        for (var i = 0; i < ranked.Count; i++)
        {
            if (ranked[i] > 0)
            {
                sum += ++found / (i + 1.0);
            }
        }

        return relevant == 0 ? 0 : sum / relevant;
    }

    /// <summary>The share of the relevant documents that stands within the first <paramref name="depth"/> ranks.</summary>
    public static double Recall(IReadOnlyList<int> ranked, int relevant, int depth) =>
        relevant == 0 ? 0 : (double)ranked.Take(depth).Count(grade => grade > 0) / relevant;

    /// <summary>The share of the first <paramref name="depth"/> ranks that holds a relevant document; a rank left empty counts as none.</summary>
    public static double Precision(IReadOnlyList<int> ranked, int depth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        return (double)ranked.Take(depth).Count(grade => grade > 0) / depth;
    }

    private static double Gain(IEnumerable<int> grades, int depth) =>
        grades.Take(depth).Select((grade, i) => Math.Max(0, grade) / Math.Log2(i + 2)).Sum();
}
