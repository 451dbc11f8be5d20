using ImrSearch.App.Passages;

namespace ImrSearch.App.Evaluation;

/// <summary>How well one mode ranks a collection: means over the queries that have a relevant document.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="Mode">How the rankings were made.</param>
/// <param name="Results">One for each query that counts, in the collection's order; at least one.</param>
public sealed record EvaluationReport(string Collection, SearchMode Mode, IReadOnlyList<QueryResult> Results)
{
    public int Queries => Results.Count;

    public double Ndcg10 => Results.Average(result => result.Ndcg10);

    /// <summary>Mean average precision.</summary>
    public double Map => Results.Average(result => result.AveragePrecision);

    public double Recall100 => Results.Average(result => result.Recall100);

    public double P10 => Results.Average(result => result.P10);

    /// <summary>Queries for which nothing could be looked for by meaning; the figures count them as they are.</summary>
    public IEnumerable<QueryResult> WithoutMeaning => Results.Where(result => result.MeaningUnavailable is not null);
}
