namespace ImrSearch.App.Evaluation;

/// <summary>A query of a judged collection.</summary>
/// <param name="Id">As queries.tsv names it.</param>
/// <param name="Text">Plain words.</param>
/// <param name="Grades">Grades by document id; 0 and below mean irrelevant. Empty for a query that nobody judged.</param>
public sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>How many documents are relevant.</summary>
    public int Relevant { get; } = Grades.Values.Count(grade => grade > 0);
}
