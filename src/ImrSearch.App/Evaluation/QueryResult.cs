namespace ImrSearch.App.Evaluation;

/// <summary>What was found for one query, and how good that is.</summary>
public sealed record QueryResult
{
    /// <summary>The query's id.</summary>
    public required string Query { get; init; }

    /// <summary>The ranking, best first.</summary>
    public required IReadOnlyList<RankedDocument> Ranking { get; init; }

    public required double Ndcg10 { get; init; }
    public required double AveragePrecision { get; init; }
    public required double Recall100 { get; init; }
    public required double P10 { get; init; }

    /// <summary>Why the nearest in meaning could not be looked for; null when they were, or were not asked for.</summary>
    public string? MeaningUnavailable { get; init; }

    /// <summary>Scores a ranking.</summary>
    public static QueryResult Of(JudgedQuery query, IReadOnlyList<RankedDocument> ranking)
    {
        int[] grades = [.. ranking.Select(document => query.Grades.GetValueOrDefault(document.Id))];
        return new QueryResult
        {
            Query = query.Id,
            Ranking = ranking,
            Ndcg10 = RankingMetrics.Ndcg(grades, query.Grades.Values, 10),
            AveragePrecision = RankingMetrics.AveragePrecision(grades, query.Relevant),
            Recall100 = RankingMetrics.Recall(grades, query.Relevant, 100),
            P10 = RankingMetrics.Precision(grades, 10),
        };
    }
}
